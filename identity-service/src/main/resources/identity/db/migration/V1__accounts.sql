CREATE TABLE account (
    id            varchar(64)  NOT NULL PRIMARY KEY,
    login         varchar(32)  NOT NULL UNIQUE CHECK (login = lower(login)),
    name          varchar(100) NOT NULL,
    password_hash varchar(100) NOT NULL,
    created_at    timestamp with time zone NOT NULL
);

CREATE TABLE account_role (
    account_id varchar(64) NOT NULL REFERENCES account (id),
    role       varchar(16) NOT NULL CHECK (role IN ('customer', 'merchandiser', 'operator')),
    PRIMARY KEY (account_id, role)
);

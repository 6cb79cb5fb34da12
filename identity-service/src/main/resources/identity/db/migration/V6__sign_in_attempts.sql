-- Failed attempts to sign in, by login and by address. Rows go when nobody tried for a while.
CREATE TABLE sign_in_failures (
    subject       varchar(72) NOT NULL PRIMARY KEY, -- kind and hash: people type passwords as logins
    failures      integer     NOT NULL CHECK (failures >= 0),
    blocked_until timestamp with time zone NOT NULL,
    last_at       timestamp with time zone NOT NULL
);

CREATE INDEX sign_in_failures_by_age ON sign_in_failures (last_at);

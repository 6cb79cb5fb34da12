-- Who inserts a generation first has made it; the others take theirs from here.
CREATE TABLE signing_key (
    generation integer       NOT NULL PRIMARY KEY CHECK (generation > 0),
    salt       varchar(64)   NOT NULL,
    sealed     varchar(8000) NOT NULL, -- private key, AES-256-GCM under SHOP_IDENTITY_KEY_SECRET
    created_at timestamp with time zone NOT NULL
);

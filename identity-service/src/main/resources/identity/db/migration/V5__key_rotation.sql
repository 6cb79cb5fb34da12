-- A key is published from its creation on and signs from signs_from on, the newest such one alone.
ALTER TABLE signing_key ADD COLUMN signs_from timestamp with time zone;
UPDATE signing_key SET signs_from = created_at;
ALTER TABLE signing_key ALTER COLUMN signs_from SET NOT NULL;

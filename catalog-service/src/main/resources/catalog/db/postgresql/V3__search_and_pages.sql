-- Korean is written with particles and with or without spaces (무선이어폰을, 무선 이어폰), so words as
-- the parser cuts them are not what people look for. Each syllable is a term together with the next
-- one, spaces left out, at its own position: a phrase of such pairs finds any part of a text. This
-- asks nothing of the database's locale; pg_trgm finds no Korean in most of them.
CREATE FUNCTION hangul_pairs(words text, weight text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT coalesce(string_agg(substr(syllables, place, 2) || ':' || place || weight, ' '), '')
    FROM (SELECT regexp_replace(words COLLATE "C", '[^가-힣]+', '', 'g') AS syllables) AS hangul,
         generate_series(1, length(syllables)) AS place
  )::tsvector;

-- The other words, without signs: the parser would take half of USB-3.2 for a number below zero, and
-- parts of a text for addresses and paths. Written out, since classes of signs depend on the locale.
CREATE FUNCTION words_apart(words text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(
    regexp_replace(words COLLATE "C", '[가-힣]+', ' ', 'g'),
    '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~·…–—‘’“”×™®',
    repeat(' ', 43));

-- English by its stems, and every word as it stands too: brands, numbers, words that English drops.
CREATE FUNCTION words_found(words text, weight "char") RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN setweight(
    to_tsvector('english', words_apart(words)) || to_tsvector('simple', words_apart(words)), weight);

ALTER TABLE product ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
  hangul_pairs(name_ko, 'A') || words_found(name_ko, 'A') || words_found(name_en, 'A')
  || hangul_pairs(description_ko, 'D')
  || words_found(description_ko, 'D') || words_found(description_en, 'D')
) STORED;
CREATE INDEX product_by_words ON product USING gin (search) WHERE withdrawn_at IS NULL;

-- A page begins where the last one ended: one range of one of these, in either direction.
DROP INDEX product_by_category;
DROP INDEX product_by_price;
DROP INDEX product_by_age;
CREATE INDEX product_by_age ON product (listed_at, id) WHERE withdrawn_at IS NULL;
CREATE INDEX product_by_price ON product (price_amount, id) WHERE withdrawn_at IS NULL;
CREATE INDEX product_by_name ON product (name_ko, id) WHERE withdrawn_at IS NULL;
CREATE INDEX product_by_english_name ON product (name_en, id) WHERE withdrawn_at IS NULL;
CREATE INDEX product_by_category ON product (category_id, listed_at, id) WHERE withdrawn_at IS NULL;
CREATE INDEX product_by_category_and_price ON product (category_id, price_amount, id)
  WHERE withdrawn_at IS NULL;

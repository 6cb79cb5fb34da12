-- H2 has no full-text search of PostgreSQL's kind: there, the words of a query are parts of texts.
CREATE INDEX product_by_name ON product (name_ko, id);
CREATE INDEX product_by_english_name ON product (name_en, id);

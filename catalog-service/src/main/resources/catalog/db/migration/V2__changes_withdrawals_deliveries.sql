-- A withdrawn product stays: old orders name it.
ALTER TABLE product ADD COLUMN withdrawn_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE product ADD COLUMN changed_at TIMESTAMP(6) WITH TIME ZONE;
UPDATE product SET changed_at = listed_at;
ALTER TABLE product ALTER COLUMN changed_at SET NOT NULL;

-- Goods received, named by the one who received them, so that a repetition is known as one.
CREATE TABLE stock_delivery (
  id          VARCHAR(64) PRIMARY KEY,
  product_id  VARCHAR(64) NOT NULL REFERENCES product (id),
  quantity    BIGINT      NOT NULL CHECK (quantity > 0),
  received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

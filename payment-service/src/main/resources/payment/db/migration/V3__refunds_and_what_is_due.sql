-- What refunds promised, and what they have given back in fact: never more than was paid. (The
-- refund of a cancellation is all the rest, and needs no number.)
ALTER TABLE payment ADD COLUMN promised bigint DEFAULT 0 NOT NULL;
ALTER TABLE payment ADD COLUMN refunded bigint DEFAULT 0 NOT NULL;
-- When undecided work is to be taken up again; null when there is nothing to do.
ALTER TABLE payment ADD COLUMN due_at timestamp(6) with time zone;
ALTER TABLE payment ADD COLUMN attempts integer DEFAULT 0 NOT NULL;

UPDATE payment SET due_at = current_timestamp
  WHERE state IN ('AUTHORISING', 'AUTHORISED', 'CAPTURING', 'VOIDING', 'REFUNDING');

ALTER TABLE payment ADD CONSTRAINT payment_gives_back_what_it_took CHECK (
  refunded >= 0 AND refunded <= promised AND promised <= coalesce(amount, 0));
-- A voided payment is claimed as well, by one who looks for a late success.
ALTER TABLE payment DROP CONSTRAINT payment_is_claimed_to_ask;
ALTER TABLE payment ADD CONSTRAINT payment_is_claimed_to_ask CHECK (
  claim_id IS NULL OR state IN ('AUTHORISING', 'CAPTURING', 'VOIDING', 'VOIDED', 'REFUNDING'));
CREATE INDEX payment_due ON payment (due_at);

CREATE TABLE refund (
  order_id      varchar(64) NOT NULL REFERENCES payment (order_id),
  refund_id     varchar(64) NOT NULL,
  amount        bigint NOT NULL,
  currency      varchar(3) NOT NULL,
  state         varchar(16) NOT NULL,
  claim_id      varchar(36),
  claimed_until timestamp(6) with time zone,
  due_at        timestamp(6) with time zone,
  attempts      integer NOT NULL,
  requested_at  timestamp(6) with time zone NOT NULL,
  changed_at    timestamp(6) with time zone NOT NULL,
  version       bigint NOT NULL,
  PRIMARY KEY (order_id, refund_id),
  CONSTRAINT refund_has_a_name CHECK (refund_id <> ''),
  CONSTRAINT refund_amount_is_positive CHECK (amount > 0),
  CONSTRAINT refund_state_is_known CHECK (state IN ('REFUNDING', 'REFUNDED')),
  CONSTRAINT refund_claim_is_whole CHECK ((claim_id IS NULL) = (claimed_until IS NULL)),
  CONSTRAINT refund_is_due_until_it_is_made CHECK ((due_at IS NOT NULL) = (state = 'REFUNDING'))
);
CREATE INDEX refund_due ON refund (due_at);

-- A payment is captured once, and refunded once by each refund; the empty name is the refund of a
-- cancellation, and the capture's.
ALTER TABLE ledger_entry ADD COLUMN refund_id varchar(64) DEFAULT '' NOT NULL;
ALTER TABLE ledger_entry DROP CONSTRAINT ledger_moves_once;
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_moves_once UNIQUE (order_id, movement, refund_id);
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_capture_has_no_name CHECK (
  movement = 'REFUND' OR refund_id = '');
CREATE INDEX ledger_by_time ON ledger_entry (booked_at);

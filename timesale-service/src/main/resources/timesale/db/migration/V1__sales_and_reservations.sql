-- What PostgreSQL and H2 both understand. Every rule of a sale stands here once more as a
-- constraint: a bug then aborts a transaction instead of selling a unit twice.

-- One row per sale. It is the lock that every change of the sale takes first, and it carries the
-- two numbers that change with each reservation: held and next_seq. No foreign key points here
-- and no index contains them, so a change of them stays within its page.
create table sale (
  sale_id varchar(64) primary key,
  product_id varchar(64) not null,
  product_name_ko varchar(200),
  product_name_en varchar(200),
  price_amount bigint not null,
  price_currency varchar(3) not null,
  quantity integer not null,
  limit_per_customer integer not null,
  opens_at timestamp(6) with time zone not null,
  closes_at timestamp(6) with time zone not null,
  cancelled_at timestamp(6) with time zone,
  held integer not null default 0,
  next_seq bigint not null default 1,
  -- Totals that only grow: what was asked of the catalog, and what it has confirmed.
  allocation_asked bigint not null,
  allocation_confirmed bigint not null default 0,
  return_asked bigint not null default 0,
  return_confirmed bigint not null default 0,
  stock_refusal varchar(40),
  stock_available integer,
  stock_due_at timestamp(6) with time zone not null,
  constraint price_is_sane check (price_amount between 1 and 1000000000),
  constraint quantity_is_sane check (quantity between 1 and 1000000),
  constraint limit_is_sane check (limit_per_customer between 1 and 100),
  constraint opens_before_it_closes check (opens_at < closes_at),
  constraint holds_at_most_its_quantity check (held between 0 and quantity),
  constraint holds_only_confirmed_units check (held <= allocation_confirmed),
  constraint gives_back_only_free_units check (held <= allocation_asked - return_asked),
  constraint counts_from_one check (next_seq >= 1),
  constraint confirms_what_was_asked check (
    allocation_confirmed between 0 and allocation_asked
    and return_confirmed between 0 and return_asked),
  constraint knows_its_product_once_stocked check (
    allocation_confirmed = 0 or (product_name_ko is not null and product_name_en is not null))
);

create table reservation (
  reservation_id varchar(36) primary key,
  order_id varchar(36) not null,
  sale_id varchar(64) not null,
  customer_id varchar(255) not null,
  idempotency_key varchar(200) not null,
  product_id varchar(64) not null,
  quantity integer not null,
  price_amount bigint not null,
  price_currency varchar(3) not null,
  payment_method varchar(100) not null,
  reserved_at timestamp(6) with time zone not null,
  returned_at timestamp(6) with time zone,
  return_reason varchar(64),
  constraint one_reservation_per_key unique (sale_id, customer_id, idempotency_key),
  constraint takes_some_units check (quantity between 1 and 100),
  constraint returns_for_a_reason check ((returned_at is null) = (return_reason is null))
);

-- The limit per customer: each held unit occupies one of the customer's numbered slots. Two
-- instances that both believe that one more unit is allowed meet at the primary key.
create table reservation_slot (
  sale_id varchar(64) not null,
  customer_id varchar(255) not null,
  slot integer not null,
  slots integer not null,
  reservation_id varchar(36) not null,
  primary key (sale_id, customer_id, slot),
  constraint stays_within_the_limit check (slot between 1 and slots)
);

-- What happened to the units of a sale, in the order of the commits, without gaps: seq is handed
-- out under the sale's lock. The relay reads it and tells Kafka.
create table reservation_log (
  sale_id varchar(64) not null,
  seq bigint not null,
  reservation_id varchar(36) not null,
  units integer not null,
  reason varchar(64),
  at timestamp(6) with time zone not null,
  traceparent varchar(55),
  primary key (sale_id, seq),
  constraint moves_units check (units <> 0),
  constraint returns_have_a_reason check ((units < 0) = (reason is not null))
);

-- How far the relay has told the broker about a sale.
create table relay_cursor (
  sale_id varchar(64) primary key,
  seq bigint not null default 0,
  constraint never_behind_the_beginning check (seq >= 0)
);

-- A row that planners lock, so that two of them cannot both find a product's time free.
create table planning_desk (
  desk integer primary key,
  constraint there_is_one_desk check (desk = 1)
);

insert into planning_desk (desk) values (1);

-- An order and what became of it. The common subset of PostgreSQL and H2.
create table orders (
  order_id            varchar(64) primary key,
  version             bigint not null,
  customer_id         varchar(128) not null,
  -- One reservation, one order.
  reservation_id      varchar(64) unique,
  amount              bigint not null check (amount >= 0),
  currency            varchar(3) not null,
  payment_method      varchar(255) not null,
  state               varchar(16) not null
    check (state in ('PLACED', 'PAYING', 'CONFIRMED', 'CANCELLING', 'CANCELLED')),
  cancellation_reason varchar(32),
  placed_at           timestamp(6) with time zone not null,
  pay_by              timestamp(6) with time zone not null,
  constraint only_cancelled_orders_have_a_reason
    check ((cancellation_reason is not null) = (state in ('CANCELLING', 'CANCELLED')))
);

create index orders_of_customer on orders (customer_id, placed_at, order_id);

create table order_line (
  order_id   varchar(64) not null references orders,
  position   integer not null,
  product_id varchar(64) not null,
  name_ko    varchar(255) not null,
  name_en    varchar(255) not null,
  unit_price bigint not null check (unit_price >= 0),
  quantity   integer not null check (quantity > 0),
  primary key (order_id, position)
);

create table order_timeline (
  order_id    varchar(64) not null references orders,
  position    integer not null,
  step        varchar(32) not null,
  happened_at timestamp(6) with time zone not null,
  detail      varchar(255),
  primary key (order_id, position)
);

-- Orders that are not final, each with the time of its next attempt. A worker leases a row before
-- it works at the order; whoever does not hold the lease any more changes nothing.
create table unfinished_order (
  order_id        varchar(64) primary key references orders,
  next_attempt_at timestamp(6) with time zone not null,
  attempts        integer not null,
  leased_until    timestamp(6) with time zone not null,
  lease           varchar(36),
  -- The trace of whoever placed the order, which its work continues.
  traceparent     varchar(64)
);

create index unfinished_order_due on unfinished_order (next_attempt_at);

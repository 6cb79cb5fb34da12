-- Carts, and their way into an order. The common subset of PostgreSQL and H2.
create table cart (
  -- 'customer:' and the customer's id, or 'guest:' and the hash of the guest's token.
  cart_id    varchar(270) primary key,
  version    bigint not null,
  guest      boolean not null,
  changed_at timestamp(6) with time zone not null
);

create index cart_by_age on cart (guest, changed_at);

create table cart_line (
  cart_id    varchar(270) not null references cart on delete cascade,
  product_id varchar(64) not null,
  quantity   integer not null check (quantity between 1 and 10),
  position   integer not null,
  primary key (cart_id, product_id)
);

-- What the catalog last said of each product; only a higher version takes the place of one.
create table last_known_price (
  product_id varchar(64) primary key,
  version    bigint not null,
  name_ko    varchar(255) not null,
  name_en    varchar(255) not null,
  amount     bigint not null check (amount >= 0),
  currency   varchar(3) not null,
  withdrawn  boolean not null,
  heard_at   timestamp(6) with time zone not null
);

-- A customer's wish to order what is in the cart, written before order-service hears of it: a
-- repeat of the wish asks for the same order again.
create table checkout (
  order_id        varchar(36) primary key,
  customer_id     varchar(255) not null,
  idempotency_key varchar(200) not null,
  payment_method  varchar(100) not null,
  amount          bigint not null check (amount >= 0),
  currency        varchar(3) not null,
  state           varchar(16) not null
    check (state = any (array['ASKED', 'PLACED', 'REFUSED', 'CONFIRMED', 'CANCELLED'])),
  begun_at        timestamp(6) with time zone not null,
  constraint one_order_for_each_wish unique (customer_id, idempotency_key)
);

create index checkout_of_customer on checkout (customer_id, begun_at);
create index checkout_by_age on checkout (begun_at);
create index checkout_by_state on checkout (state);

create table checkout_line (
  order_id   varchar(36) not null references checkout on delete cascade,
  position   integer not null,
  product_id varchar(64) not null,
  name_ko    varchar(255) not null,
  name_en    varchar(255) not null,
  unit_price bigint not null check (unit_price >= 0),
  quantity   integer not null check (quantity between 1 and 10),
  primary key (order_id, position)
);

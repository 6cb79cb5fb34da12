-- A batch of wishes for one sale, or of returns to it, in one round trip. Read docs/purchase.md
-- first, then this page from top to bottom: it is the whole of the hot path's SQL.
--
-- Three things to know:
--  * Both functions are volatile, so each statement inside sees what is committed when it begins.
--    The lock comes first, in a statement of its own; what is read after it cannot be older. One
--    statement that locked and read would see the sale as it was before it waited.
--  * The planner is told to use the indexes. A sale begins with empty tables; a plan made then
--    would read a million rows later. The settings end with the function.
--  * What the function decides, the constraints of the tables repeat. A mistake here aborts a
--    batch and sells nothing.

-- Decides wishes in the order in which they stand. A customer may stand in a batch once.
--   answers[i]  reserved, repeated, limit-reached, not-enough-left, sold-out; or the phase of a sale
--               that does not sell: waiting-for-stock, scheduled, closed, cancelled
--   details[i]  with limit-reached what the customer holds, with not-enough-left what is left
-- Gives no row when there is no such sale.
create function reserve_batch(
  the_sale varchar, customers varchar[], keys varchar[], quantities integer[], methods varchar[],
  reservation_ids varchar[], order_ids varchar[], traceparents varchar[])
returns table (
  answers text[], details integer[], left_over integer, decided_at timestamptz,
  product varchar, amount bigint, currency varchar, most integer, opening timestamptz,
  closing timestamptz)
language plpgsql volatile
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_generic_plan
as $$
declare
  offered sale_now;
  granted_before boolean[];
  holds integer[];
  granted integer := 0;
  units integer := 0;
  occupied integer;
begin
  perform from sale where sale_id = the_sale for no key update;
  select * into offered from sale_now where sale_id = the_sale;
  if not found then
    return;
  end if;

  select
    array_agg(exists (select from reservation r
      where r.sale_id = the_sale and r.customer_id = wish.customer
        and r.idempotency_key = wish.key) order by wish.place),
    array_agg((select count(*) from reservation_slot s
      where s.sale_id = the_sale and s.customer_id = wish.customer)::integer order by wish.place)
  into granted_before, holds
  from unnest(customers, keys) with ordinality as wish(customer, key, place);

  answers := '{}';
  details := '{}';
  left_over := offered.units_left;
  for i in 1 .. cardinality(customers) loop
    details[i] := 0;
    if granted_before[i] then
      answers[i] := 'repeated';
    elsif offered.phase not in ('open', 'sold-out') then
      answers[i] := offered.phase;
    elsif left_over = 0 then
      answers[i] := 'sold-out';
    elsif quantities[i] > offered.limit_per_customer - holds[i] then
      answers[i] := 'limit-reached';
      details[i] := holds[i];
    elsif quantities[i] > left_over then
      answers[i] := 'not-enough-left';
      details[i] := left_over;
    else
      answers[i] := 'reserved';
      left_over := left_over - quantities[i];
      units := units + quantities[i];
      granted := granted + 1;
    end if;
  end loop;

  if granted > 0 then
    update sale set held = held + units, next_seq = next_seq + granted where sale_id = the_sale;

    insert into reservation (reservation_id, order_id, sale_id, customer_id, idempotency_key,
      product_id, quantity, price_amount, price_currency, payment_method, reserved_at)
    select wish.id, wish.order_id, the_sale, wish.customer, wish.key, offered.product_id,
      wish.quantity, offered.price_amount, offered.price_currency, wish.method,
      offered.server_time
    from unnest(reservation_ids, order_ids, customers, keys, quantities, methods, answers)
      as wish(id, order_id, customer, key, quantity, method, answer)
    where wish.answer = 'reserved';

    -- Each unit occupies the lowest slot that is free; most customers hold nothing yet.
    insert into reservation_slot (sale_id, customer_id, slot, slots, reservation_id)
    select the_sale, wish.customer, free.slot, offered.limit_per_customer, wish.id
    from unnest(reservation_ids, customers, quantities, answers, holds)
      as wish(id, customer, quantity, answer, held)
    cross join lateral (
      select series.slot
      from generate_series(1, case wish.held
        when 0 then wish.quantity else offered.limit_per_customer end) as series(slot)
      where wish.held = 0 or not exists (select from reservation_slot taken
        where taken.sale_id = the_sale and taken.customer_id = wish.customer
          and taken.slot = series.slot)
      order by series.slot limit wish.quantity) as free
    where wish.answer = 'reserved';
    get diagnostics occupied = row_count;
    assert occupied = units, 'each unit has a slot';

    insert into reservation_log (sale_id, seq, reservation_id, units, at, traceparent)
    select the_sale, offered.next_seq + row_number() over (order by wish.place) - 1, wish.id,
      wish.quantity, offered.server_time, wish.traceparent
    from unnest(reservation_ids, quantities, answers, traceparents) with ordinality
      as wish(id, quantity, answer, traceparent, place)
    where wish.answer = 'reserved';
  end if;

  decided_at := offered.server_time;
  product := offered.product_id;
  amount := offered.price_amount;
  currency := offered.price_currency;
  most := offered.limit_per_customer;
  opening := offered.opens_at;
  closing := offered.closes_at;
  return next;
end $$;

-- Gives back the units of those reservations that are still held, under the same lock and in the
-- same log, and says which those were. The places in the log are new: none is ever used again.
create function give_back_batch(
  the_sale varchar, reservation_ids varchar[], reasons varchar[], traceparents varchar[])
returns setof varchar
language plpgsql volatile
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set plan_cache_mode = force_generic_plan
as $$
declare
  now_at timestamptz;
  first_seq bigint;
  entries integer;
  freed integer;
begin
  if cardinality(reservation_ids) = 0 then
    return;
  end if;
  perform from sale where sale_id = the_sale for no key update;
  select clock_timestamp(), next_seq into now_at, first_seq from sale where sale_id = the_sale;

  insert into reservation_log (sale_id, seq, reservation_id, units, reason, at, traceparent)
  select the_sale, first_seq + row_number() over (order by held.place) - 1, held.id,
    -held.quantity, held.reason, now_at, held.traceparent
  from (
    select distinct on (r.reservation_id)
      r.reservation_id as id, r.quantity, given.reason, given.traceparent, given.place
    from unnest(reservation_ids, reasons, traceparents) with ordinality
      as given(id, reason, traceparent, place)
    join reservation r on r.reservation_id = given.id
    where r.sale_id = the_sale and r.returned_at is null
    order by r.reservation_id, given.place) as held;

  select count(*), -coalesce(sum(l.units), 0) into entries, freed
  from reservation_log l where l.sale_id = the_sale and l.seq >= first_seq;

  update sale set held = held - freed, next_seq = next_seq + entries
  where sale_id = the_sale and entries > 0;
  return query
    update reservation r set returned_at = l.at, return_reason = l.reason
    from reservation_log l
    where l.sale_id = the_sale and l.seq >= first_seq and r.reservation_id = l.reservation_id
    returning r.reservation_id;
  delete from reservation_slot s using reservation_log l, reservation r
  where l.sale_id = the_sale and l.seq >= first_seq and r.reservation_id = l.reservation_id
    and s.sale_id = the_sale and s.customer_id = r.customer_id
    and s.reservation_id = r.reservation_id;
end $$;

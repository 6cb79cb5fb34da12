-- How many wishes per second its planner expects at the opening; nothing where nobody knows.
alter table sale add column expected_arrivals integer;
alter table sale add constraint expects_a_sane_crowd
  check (expected_arrivals between 1 and 1000000);

-- A view keeps the columns that there were when it was made; this one is as it was, and wider.
drop view sale_now;
create view sale_now as
select
  counted.*,
  case
    when counted.cancelled_at is not null then 'cancelled'
    when counted.closes_at <= counted.server_time then 'closed'
    when counted.allocation_confirmed <= counted.return_asked then 'waiting-for-stock'
    when counted.server_time < counted.opens_at then 'scheduled'
    when counted.units_left = 0 then 'sold-out'
    else 'open'
  end as phase
from (
  select
    sale.*,
    greatest(0, allocation_confirmed - return_asked - held) as units_left,
    clock_timestamp() as server_time
  from sale
) counted;

-- A sale as it stands at this moment. This view is the one place that judges a sale's phase, and it
-- judges by the database's clock: the clocks of the instances may differ, a sale's must not.
-- clock_timestamp() and not now(), which would be the time before a wait for the lock.
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

-- Room in each page for the next versions of a row that changes thousands of times, and a vacuum
-- that comes often: changes then stay in the page (HOT) and the row is found at once.
alter table sale set (
  fillfactor = 20,
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_cost_delay = 0);
alter table relay_cursor set (fillfactor = 50);

-- One product is in one sale at a time. The planner checks it under a lock; this repeats it.
create extension if not exists btree_gist;

alter table sale add constraint one_sale_of_a_product_at_a_time
  exclude using gist (product_id with =, tstzrange(opens_at, closes_at) with &&)
  where (cancelled_at is null);

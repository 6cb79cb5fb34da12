-- A sale that is open and has its units.
insert into sale (sale_id, product_id, product_name_ko, product_name_en, price_amount,
  price_currency, quantity, limit_per_customer, opens_at, closes_at, allocation_asked,
  allocation_confirmed, stock_due_at)
values ('training', 'training', '연습', 'Training', 12900, 'KRW', 100000, 10,
  now() - interval '1 minute', now() + interval '1 hour', 100000, 100000, now() + interval '1 day');

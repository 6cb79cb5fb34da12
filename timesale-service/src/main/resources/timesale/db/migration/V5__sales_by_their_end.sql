-- The board looks ten times a second for the sales that are not long over. A shop keeps all its old
-- sales; without this each look would read them all. The column does not change with a reservation,
-- so changes of the row stay within its page as before.
create index sale_by_its_end on sale (closes_at);

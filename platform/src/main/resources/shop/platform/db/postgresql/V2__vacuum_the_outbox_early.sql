-- Rows come and go at one end: what they leave behind is swept by count, not by share of the table.
alter table outbox_event set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

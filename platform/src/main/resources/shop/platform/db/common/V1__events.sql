-- Events on their way out. seq is given inside the transaction that changes the aggregate, so the
-- events of one key get it in the order of their changes; a row goes when the broker has the event.
create table outbox_event (
  seq         bigint generated always as identity primary key,
  event_id    varchar(36) not null,
  event_type  varchar(200) not null,
  event_key   varchar(200) not null,
  occurred_at timestamp with time zone not null,
  payload     varchar(1000000) not null,
  traceparent varchar(55)
);

-- Events that were handled, so that a repetition is known.
create table inbox_event (
  consumer   varchar(100) not null,
  event_id   varchar(100) not null,
  handled_at timestamp with time zone not null,
  primary key (consumer, event_id)
);

create index inbox_event_handled_at on inbox_event (handled_at);

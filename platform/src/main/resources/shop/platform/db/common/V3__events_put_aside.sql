-- Events that a handler could not take, when services share a process and no broker keeps them.
create table event_put_aside (
  event_id     varchar(100) primary key,
  event_type   varchar(200) not null,
  event_key    varchar(200) not null,
  occurred_at  timestamp with time zone not null,
  payload      varchar(1000000) not null,
  put_aside_at timestamp with time zone not null,
  reason       varchar(200) not null
);

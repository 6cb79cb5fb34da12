-- PostgreSQL's clock that runs on during a transaction.
create alias clock_timestamp for "java.time.OffsetDateTime.now()";

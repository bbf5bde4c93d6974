alter table import_job add column rows_before bigint not null default 0;
comment on column import_job.rows_before is 'How many rows were dealt with before recording_since: what an earlier run did, before an interruption.';

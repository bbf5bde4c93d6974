-- Children whose erased rows may still stand in files of the database.
create table erased_trace (
    child_id   uuid        primary key,
    noticed_at timestamptz
);
comment on table erased_trace is 'Empty once the tables in which the rows stood are written anew.';
comment on column erased_trace.noticed_at is 'A moment after the erasure, by the clock of the database: who looks at the database since before it may still see the rows.';
insert into erased_trace (child_id) select stream from event where type = 'PersonalDetailsErased';

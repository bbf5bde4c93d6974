-- What happened. The only truth: every other table but accounts, keys and imports can be made again from it.
create table event (
    position    bigint generated always as identity primary key,
    stream      uuid        not null,
    sequence    bigint      not null,
    type        text        not null,
    revision    text        not null,
    recorded_at timestamptz not null,
    payload     json        not null,
    metadata    json        not null,
    constraint event_stream_sequence unique (stream, sequence)
);

comment on table event is 'One row is one event. Rows are never changed and never deleted.';
comment on column event.stream is 'The child or location that it happened to.';
comment on column event.sequence is 'Its number in the stream, from 0. Stream and sequence together identify the event.';
comment on column event.recorded_at is 'When we learned of it. When it happened stands in the payload.';
comment on column event.metadata is 'account: who acted, which is no name; importId: the import that brought it.';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events are never changed or deleted';
end
$$;

create trigger event_is_final before update or delete or truncate on event
    for each statement execute function refuse_change();

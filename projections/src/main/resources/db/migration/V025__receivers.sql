-- Who is told of alerts outside of the pages, as people set it. Every version stays: the newest holds, and the others say who
-- changed what when.
create table receiver (
    id             uuid        not null,
    version        integer     not null,
    channel        text        not null,
    name           text        not null,
    account_id     uuid references account (id),
    address        text,
    language       text,
    digest_at      time,
    types          text[]      not null,
    rules          uuid[]      not null,
    least_severity text        not null,
    locations      uuid[]      not null,
    enabled        boolean     not null,
    ended          boolean     not null,
    changed_at     timestamptz not null,
    changed_by     uuid,
    primary key (id, version)
);
comment on column receiver.channel is 'MAIL or WEBHOOK.';
comment on column receiver.account_id is 'Whose e-mail it is; null for a webhook.';
comment on column receiver.address is 'Of a person who is told no more it is taken out of every version.';
comment on column receiver.digest_at is 'When the day''s alerts come in one e-mail; null: each at once.';
comment on column receiver.types is 'Kinds of messages, empty for all; so are rules and locations.';

create function refuse_receiver_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        old.address := null;
        if old is not distinct from new then
            return new;
        end if;
    end if;
    raise exception 'versions of receivers are never changed or deleted';
end
$$;

create trigger receiver_is_final before update or delete on receiver
    for each row execute function refuse_receiver_change();
create trigger receivers_are_final before truncate on receiver
    for each statement execute function refuse_receiver_change();

-- With what webhooks are signed: two at a time while a receiver goes from one to the other.
create table vault.signing_secret (
    id          uuid        primary key,
    receiver_id uuid        not null,
    wrapped     bytea       not null,
    wrapped_by  text        not null,
    made_at     timestamptz not null,
    ends_at     timestamptz
);
create index signing_secret_receiver on vault.signing_secret (receiver_id);
comment on column vault.signing_secret.ends_at is 'From when it signs no more; null for the newest.';

-- What is on its way to one receiver. Made of the outbox: one message is a sending for each receiver whom it concerns.
create table sending (
    id             uuid        primary key,
    receiver_id    uuid        not null,
    message_key    text        not null,
    kind           text        not null,
    subject        uuid        not null,
    content        json        not null,
    digest         boolean     not null,
    written_at     timestamptz not null,
    trying_since   timestamptz not null,
    attempts       integer     not null default 0,
    next_try_at    timestamptz not null,
    sent_at        timestamptz,
    parked_at      timestamptz,
    failure        text,
    failure_status integer,
    unique (receiver_id, message_key)
);
create index sending_due on sending (receiver_id, next_try_at) where sent_at is null and parked_at is null;
create index sending_subject on sending (subject);
create index sending_written on sending (written_at desc, id);
create index sending_troubled on sending (written_at desc, id) where failure is not null;
comment on column sending.message_key is 'What happened, as in the outbox: a receiver is told once.';
comment on column sending.digest is 'It waits for the others of the day and is sent with them.';
comment on column sending.failure is 'Why the last try failed; null when none has.';
comment on column sending.failure_status is 'What the receiver''s server answered then, if it did.';

-- Each receiver has one turn at a time, so that one who does not answer takes up nobody else's.
create table receiver_turn (
    receiver_id   uuid        primary key,
    in_hand_until timestamptz not null
);

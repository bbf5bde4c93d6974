-- What has to be told to somebody, written in the transaction of its cause. Not made from events: what was delivered stays
-- delivered when read models are made anew.
create table outbox (
    id           bigint generated always as identity primary key,
    key          text        not null unique,
    kind         text        not null,
    subject      uuid        not null,
    content      json        not null,
    written_at   timestamptz not null,
    trying_since timestamptz not null,
    attempts     integer     not null default 0,
    next_try_at  timestamptz not null,
    delivered_at timestamptz,
    parked_at    timestamptz
);
create index outbox_due on outbox (next_try_at) where delivered_at is null and parked_at is null;
create index outbox_parked on outbox (parked_at) where parked_at is not null;
comment on column outbox.key is 'What happened, in a way that the same thing always gives the same key: it is told once.';
comment on column outbox.subject is 'The child or location that it is about.';
comment on column outbox.trying_since is 'When it was written, or when somebody asked to send it again.';
comment on column outbox.next_try_at is 'Nobody tries before this; whoever tries moves it on first, so that nobody else does meanwhile.';
comment on column outbox.parked_at is 'When it was given up, after a day; it waits for somebody to send it again.';

-- Questions asked of history, and their answers.
create table replay (
    id            uuid        primary key,
    account       uuid,
    question      text        not null,
    asked_at      timestamptz not null default clock_timestamp(),
    fixed         text,
    begun_at      timestamptz,
    reading_since timestamptz,
    told_at       timestamptz,
    ended_at      timestamptz,
    events        bigint      not null default 0,
    events_in_all bigint      not null default 0,
    cancelled_by  text,
    outcome       text,
    failure       text
);
comment on column replay.account is 'Who asked it; null when nobody is known.';
comment on column replay.fixed is 'The question with what was known when it was begun for the first time: begun again, it is answered by the same.';
comment on column replay.begun_at is 'When it was begun for the first time; null while it waits.';
comment on column replay.outcome is 'Null while it waits or runs.';
create index replay_asked on replay (asked_at desc);
create index replay_of_account on replay (account, asked_at desc);

create table replay_turn (
    replay_id uuid primary key references replay on delete cascade
);
comment on table replay_turn is 'Those that wait or run. Whoever runs one holds the lock of its row, and loses it when it dies: then another takes it up.';

create table replay_answer (
    replay_id uuid primary key references replay on delete cascade,
    exact     text not null,
    disclosed text not null
);
comment on table replay_answer is 'What was answered: exact for those who care for the children, and what the disclosure rules left of it then.';

-- What those who do not care for the children may know, as operators set it. One may make it less; what makes it more is proposed by
-- one with a reason and is in force only once another has confirmed it. Every row stays.
create table disclosure_change (
    id           uuid        primary key,
    number       bigint      generated always as identity,
    least        integer,
    most_percent integer,
    rounding     integer,
    replay_id    uuid,
    account      uuid,
    project      uuid,
    selection    text,
    columns      text[],
    loosens      boolean     not null,
    why          text        not null,
    proposed_by  uuid        not null,
    proposed_at  timestamptz not null,
    decided_by   uuid,
    decided_at   timestamptz,
    in_force     boolean,
    constraint disclosure_change_is_one check (num_nonnulls(least, selection, columns) = 1),
    constraint disclosure_change_decided check (num_nonnulls(decided_by, decided_at, in_force) in (0, 3)),
    constraint disclosure_change_takes_two check (not (loosens and in_force and decided_by = proposed_by))
);
comment on column disclosure_change.least is 'With most_percent and rounding the rules; null where something else is changed.';
comment on column disclosure_change.replay_id is 'The question that was refused, because its selection is near to an earlier one.';
comment on column disclosure_change.account is 'Who may have that selection answered.';
comment on column disclosure_change.project is 'Within which that selection may be answered; or which gets more columns.';
comment on column disclosure_change.columns is 'What more a project is told of single children.';
comment on column disclosure_change.why is 'About the change and never about a child.';
comment on column disclosure_change.in_force is 'Null while it waits for another person; false when it was refused or overtaken.';

create function refuse_disclosure_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.in_force is null and new.in_force is not null then
        old.decided_by := new.decided_by;
        old.decided_at := new.decided_at;
        old.in_force := new.in_force;
        if old is not distinct from new then
            return new;
        end if;
    end if;
    raise exception 'what was changed of disclosure is decided once, and never changed or deleted';
end
$$;

create trigger disclosure_change_is_final before update or delete on disclosure_change
    for each row execute function refuse_disclosure_change();
create trigger disclosure_changes_are_final before truncate on disclosure_change
    for each statement execute function refuse_disclosure_change();

-- Projects in which researchers see single children, as operators grant them. Every version stays: the newest holds, and the others
-- say who changed what when, and why.
create table project (
    id          uuid        not null,
    version     integer     not null,
    name        text        not null,
    purpose     text        not null,
    ground      text        not null,
    columns     text[]      not null,
    researchers uuid[]      not null,
    ends_on     date        not null,
    ended       boolean     not null,
    why         text,
    changed_at  timestamptz not null,
    changed_by  uuid,
    primary key (id, version)
);
comment on column project.ground is 'The legal ground on which data are given.';
comment on column project.researchers is 'Accounts that may ask within it.';
comment on column project.ends_on is 'The last day on which it may be asked and taken home.';
comment on column project.ended is 'It is ended for good, and only told of.';
comment on column project.why is 'About the project and never about a child; null where nobody said.';

create function refuse_project_change() returns trigger language plpgsql as $$
begin
    raise exception 'versions of projects are never changed or deleted';
end
$$;

create trigger project_is_final before update or delete or truncate on project
    for each statement execute function refuse_project_change();

-- With what the pseudonyms of a project are made. It goes when the project is ended for good.
create table vault.project_secret (
    project_id uuid  primary key,
    wrapped    bytea not null,
    wrapped_by text  not null
);

alter table replay add column project uuid;
comment on column replay.project is 'Within which project it was asked; null for figures alone.';
create index replay_of_project on replay (project) where project is not null;

-- What a project was told of each child, as the disclosure rules left it.
create table replay_child (
    replay_id uuid not null references replay on delete cascade,
    pseudonym text not null,
    told      text not null,
    primary key (replay_id, pseudonym)
);

-- Which children were asked about by whom outside of the circle that cares for them: the next selection may not differ from it by a few.
create table asked_selection (
    replay_id uuid primary key,
    account   uuid,
    project   uuid,
    selection text not null,
    asked_at  timestamptz not null default clock_timestamp()
);
comment on column asked_selection.selection is 'As JSON; it stays when the question and its answer are deleted.';
create index asked_selection_account on asked_selection (account);
create index asked_selection_project on asked_selection (project) where project is not null;

alter table replay add column outside boolean not null default true;
comment on column replay.outside is 'Whether who asked gets only what the disclosure rules leave of figures.';

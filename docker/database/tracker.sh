#!/bin/sh
# On the server's first start: a role for the program that is no superuser, and its database.
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres <<'SQL'
\getenv password TRACKER_DATABASE_PASSWORD
create role tracker login nosuperuser nocreatedb nocreaterole password :'password';
create database tracker owner tracker template template0
    encoding 'UTF8' locale_provider builtin locale 'C.UTF-8';
revoke connect on database tracker from public;
-- So that the program can have its log end when something was erased.
grant pg_checkpoint to tracker;
\connect tracker
grant execute on function pg_switch_wal() to tracker;
SQL

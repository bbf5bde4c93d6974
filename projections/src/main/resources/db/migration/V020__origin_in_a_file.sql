alter table staged_stay add column origin text;
comment on column staged_stay.origin is 'How the child came into reception with this stay, where the file says so.';

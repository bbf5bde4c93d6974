alter table asked_selection add column answered text;
comment on column asked_selection.answered is 'Hash of the question that was answered; null for a look, and while there is no answer. Who asks the same again is told the same.';
create index asked_selection_answered on asked_selection (answered) where answered is not null;

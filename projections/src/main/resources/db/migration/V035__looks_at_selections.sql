-- How many children a question would be about is told on pages before it is asked: that is noted with what was answered.
comment on table asked_selection is 'What was answered, or told on a page of how many it is about, to whoever does not care for the children.';
comment on column asked_selection.replay_id is 'The question, or a look that told how many it would be about.';

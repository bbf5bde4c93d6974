-- Looks are taken in turn, those about children apart from others: by an index of the moment alone all that are due would be sorted
-- for each few that are taken.
drop index alert_look_due;
create index alert_look_child on alert_look (look_at, id) where about = 'CHILD';
create index alert_look_other on alert_look (look_at, id) where about <> 'CHILD';

-- Whether a backlog waits is asked each second.
create index alert_look_backlog on alert_look (backlog_until) where backlog_until is not null;

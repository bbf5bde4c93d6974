-- Why a rule was set as it is, in the words of whoever set it.
alter table alert_rule add column why text;
comment on column alert_rule.why is 'About the rule and never about a child; null where nobody said.';

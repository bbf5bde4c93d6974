-- Whoever replays history asks first whether anything was recorded by a clock that is ahead: all events were read for that.
-- Events stand in the table about as they were recorded, so that a few pages tell of which parts of it none can be.
create index event_recorded_at on event using brin (recorded_at) with (autosummarize = on);

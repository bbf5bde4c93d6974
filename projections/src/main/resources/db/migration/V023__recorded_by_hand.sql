-- What people recorded themselves, which is little beside what imports bring: by account, the latest last, and of locations by
-- location. Events of an import are in neither and cost nothing.
create index event_by_hand on event ((metadata ->> 'account'), position) where metadata ->> 'importId' is null;
create index event_of_location_by_hand on event (stream, recorded_at)
    where metadata ->> 'importId' is null
      and type in ('CapacityChanged', 'ClosingDayChanged', 'ClosureAnnounced', 'ClosureRetracted', 'ClosureWithdrawn',
                   'LocationClosed', 'LocationConverted', 'LocationDescribed', 'LocationFindingAccepted', 'LocationOpened',
                   'LocationReopened', 'OpeningRetracted', 'PeriodCorrected');
-- Of an expression nothing is known until somebody looks.
analyze event;

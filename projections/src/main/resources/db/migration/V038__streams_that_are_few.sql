-- Whoever reads history reads every location first, and a replay what was erased: few among all events, and looked for among
-- all of them before.
create index event_of_location on event (stream, sequence)
    where type in ('CapacityChanged', 'ClosingDayChanged', 'ClosureAnnounced', 'ClosureRetracted', 'ClosureWithdrawn',
                   'LocationClosed', 'LocationConverted', 'LocationDescribed', 'LocationFindingAccepted', 'LocationOpened',
                   'LocationReopened', 'OpeningRetracted', 'PeriodCorrected');
create index event_of_erasure on event (stream) where type = 'PersonalDetailsErased';

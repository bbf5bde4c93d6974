-- What people record of locations is little beside what they and rules record of children. Says that it was no import in other
-- words than event_by_hand: until the database has counted anew it takes the one to be as short as the other.
create index event_by_hand_of_location on event (stream, recorded_at)
    where -origin < 0
      and type in ('CapacityChanged', 'ClosingDayChanged', 'ClosureAnnounced', 'ClosureRetracted', 'ClosureWithdrawn',
                   'LocationClosed', 'LocationConverted', 'LocationDescribed', 'LocationFindingAccepted', 'LocationOpened',
                   'LocationReopened', 'OpeningRetracted', 'PeriodCorrected');

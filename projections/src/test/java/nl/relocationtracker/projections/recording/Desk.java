package nl.relocationtracker.projections.recording;

import static java.time.LocalDate.parse;
import static nl.relocationtracker.projections.recording.Store.SOMEBODY;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.register.LocationRegister;

/** Somebody who records what a test needs to have happened. */
public record Desk(Store store) {

    public LocationId opened(String name, LocationKind kind, String day) {
        LocationId id = LocationId.create();
        record(new OpenLocation(id, PeriodId.create(), name, null, "Assen", kind, 100, parse(day)));
        return id;
    }

    public ChildId placed(LocationId location, String day) {
        ChildId child = ChildId.create();
        store.get(Recording.class)
                .record(
                        new PlaceChild(
                                child,
                                null,
                                StayId.create(),
                                location,
                                parse(day),
                                Origin.ARRIVED,
                                new Accompaniment(Accompaniment.Company.ALONE, true),
                                null,
                                null),
                        SOMEBODY);
        return child;
    }

    public void relocated(ChildId child, LocationId to, String day, Reason reason) {
        LocalDate on = parse(day);
        store.get(Recording.class)
                .record(
                        new RelocateChild(child, null, StayId.create(), to, null, on, Motive.of(reason), null),
                        SOMEBODY);
    }

    public void closed(LocationId location, String day) {
        record(new CloseLocation(location, null, parse(day), ClosureCause.SCALED_DOWN));
    }

    public Recorded record(LocationCommand command) {
        return store.get(Recording.class).record(command, SOMEBODY);
    }

    public LocationPeriods known(LocationId location) {
        return store.get(LocationRegister.class).read(List.of(location)).get(location);
    }
}

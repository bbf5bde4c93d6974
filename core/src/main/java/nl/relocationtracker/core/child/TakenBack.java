package nl.relocationtracker.core.child;

import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureWithdrawn;
import nl.relocationtracker.core.child.CorrectionEvent.StayRetracted;
import nl.relocationtracker.core.child.MoveEvent.ChildRecalled;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * What somebody took back: for who does not know of that and tells it again.
 *
 * @param stays those that never were
 * @param leavings stays after which the child did not depart, or was not sent off, as they were when it was thought that it had
 */
public record TakenBack(List<Stay> stays, List<Stay> leavings) {

    static final TakenBack NOTHING = new TakenBack(List.of(), List.of());

    public TakenBack {
        stays = List.copyOf(stays);
        leavings = List.copyOf(leavings);
    }

    TakenBack after(ChildEvent event, Timeline before) {
        if (event instanceof StayRetracted retracted)
            return new TakenBack(with(stays, before, retracted.stayId()), leavings);
        if (event instanceof DepartureWithdrawn withdrawn)
            return new TakenBack(stays, with(leavings, before, withdrawn.fromStayId()));
        if (event instanceof ChildRecalled recalled)
            return new TakenBack(stays, with(leavings, before, recalled.fromStayId()));
        return this;
    }

    private static List<Stay> with(List<Stay> all, Timeline before, StayId id) {
        return Stream.concat(all.stream(), before.stay(id).stream()).toList();
    }
}

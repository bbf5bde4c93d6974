package nl.relocationtracker.api.pages.location;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.location.Chosen.Going;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.recording.JointRecording;
import org.springframework.stereotype.Component;

/** Records where everybody goes: all of them or none, because their location closes. */
@Component
class CarryingOut {

    private final Entries entries;
    private final JointRecording recording;
    private final CurrentAccount current;

    CarryingOut(Entries entries, JointRecording recording, CurrentAccount current) {
        this.entries = entries;
        this.recording = recording;
        this.current = current;
    }

    /** What is refused of a child stands at the field that says where it goes. */
    void of(LocationView left, Form<Destinations> form, Destinations filled, Chosen chosen) {
        Map<UUID, Going> going =
                chosen.going().stream().collect(toMap(one -> one.seen().child(), Function.identity()));
        form.naming(child -> going.get(child).name());
        form.placing(child -> "place-" + going.get(child).key());
        String path = "/locations/" + left.id();
        Entry entry = form.entry(current.id(), "POST " + path + "/destinations");
        entries.recordAll(entry, path, Function.identity(), () -> {
            recording.record(
                    chosen.going().stream().map(one -> command(one, filled)).toList(), entry.origin());
            return List.of();
        });
    }

    static RelocateChild command(Going one, Destinations filled) {
        return new RelocateChild(
                new ChildId(one.seen().child()),
                one.seen().version(),
                StayId.create(),
                new LocationId(one.to().id()),
                null,
                filled.arrivedOn(),
                new Motive(Reason.LOCATION_CLOSED, filled.decidedBy(), filled.note(), null, null),
                null);
    }
}

package nl.relocationtracker.api.pages.recording;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.Rehearsal;
import org.springframework.stereotype.Component;

/** Says beforehand what receiving a child would make of its count. */
@Component
public class Warnings {

    private final Rehearsal rehearsal;
    private final Crossings crossings;
    private final Grounds grounds;

    Warnings(Rehearsal rehearsal, Crossings crossings, Grounds grounds) {
        this.rehearsal = rehearsal;
        this.crossings = crossings;
        this.grounds = grounds;
    }

    /** @return null when it would bring the child to no threshold */
    public String ofArriving(UUID child, LocationId place, Language language) {
        ChildId id = new ChildId(child);
        ReceiveChild arriving = new ReceiveChild(id, null, StayId.create(), place, grounds.today());
        String told = crossings.by(Map.of(child, rehearsal.of(id, List.of(arriving)))).stream()
                .map(one -> language.say(
                        "arrivals.crossing", one.count(), one.threshold(), language.say("policy." + one.policy())))
                .collect(joining(" "));
        return told.isEmpty() ? null : told;
    }
}

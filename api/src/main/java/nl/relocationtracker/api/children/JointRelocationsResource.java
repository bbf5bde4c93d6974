package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.api.children.JointRelocationBody.Mover;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entered;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.RecordsTogether;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.JointRecording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Relocations of several children at once: a household, or all who leave a site. */
@RestController
@ReadStrictly
@RequestMapping(path = Api.PATH + "/relocations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "children")
class JointRelocationsResource {

    private final Entries entries;
    private final JointRecording recording;
    private final Households households;
    private final Grounds grounds;
    private final ChildReading reading;

    JointRelocationsResource(
            Entries entries, JointRecording recording, Households households, Grounds grounds, ChildReading reading) {
        this.reading = reading;
        this.entries = entries;
        this.recording = recording;
        this.households = households;
        this.grounds = grounds;
    }

    @Operation(operationId = "relocateChildren", summary = "Relocate a household, or several children: all or none")
    @RecordsTogether
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> relocate(@RequestBody JointRelocationBody body, Entry entry) {
        return entries.recordAll(
                entry, Api.PATH + "/locations/" + body.locationId() + "/residents", this::present, () -> {
                    List<RelocateChild> commands = movers(body).stream()
                            .map(mover -> body.command(mover, StayId.create()))
                            .toList();
                    Map<ChildId, Recorded> recorded = recording.record(commands, entry.origin());
                    List<Entered> entered = new ArrayList<>();
                    for (RelocateChild command : commands)
                        entered.add(Entered.of(
                                command.childId().value(),
                                Made.stay(command.stayId().value()),
                                Objects.requireNonNull(recorded.get(command.childId())),
                                entry.language()));
                    return entered;
                });
    }

    private ChildAnswer present(ChildId child) {
        return reading.child(child.value(), Asked.NOW);
    }

    private List<Mover> movers(JointRelocationBody body) {
        if (body.householdId() == null) return body.children();
        List<HouseholdView.Member> present = households
                .household(new HouseholdId(body.householdId()), PointInTime.asKnownNow(grounds.today()))
                .map(HouseholdView::members)
                .orElse(List.of())
                .stream()
                .filter(HouseholdView.Member::isPresent)
                .toList();
        Set<UUID> there = present.stream()
                .filter(member -> body.locationId().equals(member.locationId()))
                .map(HouseholdView.Member::childId)
                .collect(Collectors.toSet());
        List<Mover> movers = present.stream()
                .map(member -> new Mover(member.childId(), null))
                .toList();
        if (movers.isEmpty())
            throw new Refusal(Objection.of(RefusalCode.HOUSEHOLD_UNKNOWN, "householdId", body.householdId()));
        // A household is brought together where some of it live already. When all of them do, that is refused of each.
        List<Mover> others = movers.stream()
                .filter(mover -> !there.contains(mover.childId()))
                .toList();
        return others.isEmpty() ? movers : others;
    }
}

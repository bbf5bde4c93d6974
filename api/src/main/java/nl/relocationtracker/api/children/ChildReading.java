package nl.relocationtracker.api.children;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.children.ChildAnswer.PolicyCount;
import nl.relocationtracker.api.children.ChildAnswer.State;
import nl.relocationtracker.api.locations.LocationReference;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildCounts.Selection;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.stays.AbsenceView;
import nl.relocationtracker.projections.stays.ChildFiles;
import nl.relocationtracker.projections.stays.Corrections;
import nl.relocationtracker.projections.stays.StayView;
import nl.relocationtracker.projections.stays.Timelines;
import org.springframework.stereotype.Component;

/** Reads children for answers. */
@Component
class ChildReading {

    private final Readings readings;
    private final ChildFiles files;
    private final Timelines timelines;
    private final Corrections corrections;
    private final ChildCounts counts;
    private final LivePolicies live;
    private final Vault vault;
    private final Locations locations;

    ChildReading(
            Readings readings,
            ChildFiles files,
            Timelines timelines,
            Corrections corrections,
            ChildCounts counts,
            LivePolicies live,
            Vault vault,
            Locations locations) {
        this.locations = locations;
        this.readings = readings;
        this.files = files;
        this.timelines = timelines;
        this.corrections = corrections;
        this.counts = counts;
        this.live = live;
        this.vault = vault;
    }

    ChildAnswer child(UUID id, Asked asked) {
        ChildId child = new ChildId(id);
        return readings.read(asked.asOf(), asked.knownAt(), asked.position(), basis -> {
            requireKnown(child);
            ChildFile file = files.fileAt(child, basis.when()).orElseThrow(() -> unknown(id));
            List<StayView> stays = timelines.timelineOf(child, basis.when());
            return answer(file, stays.isEmpty() ? null : stays.get(stays.size() - 1), basis);
        });
    }

    Page<StayAnswer> timeline(UUID id, Asked asked) {
        ChildId child = new ChildId(id);
        return readings.read(asked.asOf(), asked.knownAt(), asked.position(), basis -> {
            requireKnown(child);
            ChildFile file = files.fileAt(child, basis.when()).orElseThrow(() -> unknown(id));
            ToldMoves moves = new ToldMoves(file, vault);
            List<AbsenceView> absences = timelines.absencesOf(child, basis.when());
            return Page.whole(
                    timelines.timelineOf(child, basis.when()).stream()
                            .map(stay -> StayAnswer.of(stay, absences, moves))
                            .toList(),
                    basis);
        });
    }

    Page<CorrectionAnswer> corrections(UUID id, Instant knownAt, Long position) {
        ChildId child = new ChildId(id);
        return readings.read(null, knownAt, position, basis -> {
            requireKnown(child);
            if (files.fileAt(child, basis.when()).isEmpty()) throw unknown(id);
            return Page.whole(
                    corrections.correctionsOf(child, basis.when()).stream()
                            .map(CorrectionAnswer::of)
                            .toList(),
                    basis);
        });
    }

    /** @throws nl.relocationtracker.api.rest.problem.ProblemAnswer when no such child is known, or not any more */
    void requireKnown(ChildId child) {
        present(child);
    }

    /** The file of a child as it is now, which says whether the child may be shown at all, of whatever day. */
    ChildFile present(ChildId child) {
        ChildFile file = files.fileOf(child, null).orElseThrow(() -> unknown(child.value()));
        if (file.isErased()) throw Refused.answer(new Refusal(Objection.of(RefusalCode.CHILD_ERASED)));
        return file;
    }

    private ChildAnswer answer(ChildFile file, StayView last, Basis basis) {
        Accompanied accompanied = file.accompaniedOn(basis.when().asOf()).orElseThrow();
        State state = stateAfter(last);
        return new ChildAnswer(
                file.id().value(),
                file.version(),
                state,
                state == State.IN_RECEPTION ? StayAnswer.lastLocationOf(last) : null,
                state == State.IN_TRANSIT ? sentTo(last.transitTo(), basis.when()) : null,
                switch (state) {
                    case NOT_YET_PLACED -> null;
                    case IN_RECEPTION -> last.arrivedOn();
                    case IN_TRANSIT -> last.leftOn();
                    case DEPARTED -> last.departedOn();
                },
                state == State.DEPARTED ? last.destination() : null,
                accompanied.accompaniment().company(),
                accompanied.accompaniment().guardian(),
                accompanied.accompaniment().unaccompanied(),
                accompanied.household() == null ? null : accompanied.household().value(),
                live.all().stream()
                        .map(policy -> count(policy, file.id(), basis))
                        .toList(),
                basis.when().asOf(),
                basis.knownAt(),
                basis.position());
    }

    private LocationReference sentTo(UUID id, PointInTime when) {
        if (id == null) return null;
        return locations
                .location(new LocationId(id), when)
                .map(found -> new LocationReference(id, found.name(), found.kind(), found.municipality()))
                .orElse(null);
    }

    private static State stateAfter(StayView last) {
        if (last == null) return State.NOT_YET_PLACED;
        if (last.leftOn() == null) return State.IN_RECEPTION;
        return last.departedOn() == null ? State.IN_TRANSIT : State.DEPARTED;
    }

    private PolicyCount count(CountingPolicy policy, ChildId child, Basis basis) {
        return counts.children(new Selection(policy, null, null, null, child), basis.when(), null, 1).items().stream()
                .map(found -> new PolicyCount(
                        policy.name(),
                        policy.version(),
                        policy.threshold(),
                        found.count(),
                        found.flagged(),
                        found.flaggedSince(),
                        found.flaggedUntil(),
                        found.lastMoveOn()))
                .findFirst()
                .orElseGet(() -> new PolicyCount(
                        policy.name(), policy.version(), policy.threshold(), 0, false, null, null, null));
    }

    static RuntimeException unknown(UUID id) {
        return Refused.unknown(RefusalCode.CHILD_UNKNOWN, "childId", id);
    }
}

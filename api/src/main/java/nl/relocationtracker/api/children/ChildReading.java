package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.children.ChildAnswer.PolicyCount;
import nl.relocationtracker.api.children.ChildAnswer.State;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Question;
import nl.relocationtracker.api.rest.reading.Question.Cursor;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildCounts.Place;
import nl.relocationtracker.projections.counts.ChildCounts.Selection;
import nl.relocationtracker.projections.counts.CountsOfChild;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.stays.AbsenceView;
import nl.relocationtracker.projections.stays.ChildFiles;
import nl.relocationtracker.projections.stays.Corrections;
import nl.relocationtracker.projections.stays.StayView;
import nl.relocationtracker.projections.stays.Timelines;
import org.springframework.stereotype.Component;

/** Reads children for answers. */
@Component
class ChildReading {

    private static final int USUAL_LIMIT = 50;

    private final Readings readings;
    private final ChildFiles files;
    private final Timelines timelines;
    private final Corrections corrections;
    private final ChildCounts counts;
    private final CountsOfChild countsOfChild;
    private final LivePolicies live;

    ChildReading(
            Readings readings,
            ChildFiles files,
            Timelines timelines,
            Corrections corrections,
            ChildCounts counts,
            CountsOfChild countsOfChild,
            LivePolicies live) {
        this.readings = readings;
        this.files = files;
        this.timelines = timelines;
        this.corrections = corrections;
        this.counts = counts;
        this.countsOfChild = countsOfChild;
        this.live = live;
    }

    /** Which children. */
    record Query(
            @Parameter(description = "Only those flagged on that day (true), or not (false).")
            Boolean flagged,

            @Parameter(
                    description =
                            "The policy that counts, one of those that are live; the first of them when left out.")
            String policy,

            @Parameter(description = "Only those who live there on that day.")
            UUID locationId,

            @Parameter(description = "Only those on their way on that day (true), or not (false).")
            Boolean inTransit,

            @Parameter(description = Asked.AS_OF) @PastOrPresent
            LocalDate asOf,

            @Parameter(description = Asked.KNOWN_AT) @PastOrPresent
            Instant knownAt,

            @Parameter(description = Asked.POSITION) @Min(0) Long position,

            @Parameter(description = Asked.LIMIT) @Min(1) @Max(500)
            Integer limit,

            @Parameter(description = Asked.CURSOR) String cursor) {

        int most() {
            return limit == null ? USUAL_LIMIT : limit;
        }

        Question question() {
            return Question.of("children", flagged, policy, locationId, inTransit, asOf, knownAt, position);
        }

        Selection selection(CountingPolicy counting) {
            return new Selection(
                    counting, flagged, locationId == null ? null : new LocationId(locationId), inTransit, null);
        }
    }

    Page<CountedChild> children(Query query) {
        CountingPolicy policy = live.named(query.policy()).orElseThrow(() -> unknownPolicy(live.names()));
        Optional<Cursor<Place>> cursor = query.question().read(query.cursor(), ChildReading::place);
        LocalDate asOf = cursor.map(Cursor::asOf).orElse(query.asOf());
        return readings.read(
                asOf,
                query.knownAt(),
                query.position(),
                basis -> Page.of(
                        counts.children(
                                query.selection(policy),
                                basis.when(),
                                cursor.map(Cursor::place).orElse(null),
                                query.most()),
                        CountedChild::of,
                        place -> query.question()
                                .cursor(basis.when().asOf(), place.count(), place.lastMoveOn(), place.childId()),
                        basis));
    }

    private static Place place(List<String> parts) {
        String lastMoveOn = parts.get(1);
        return new Place(
                Integer.parseInt(parts.get(0)),
                "null".equals(lastMoveOn) ? null : LocalDate.parse(lastMoveOn),
                UUID.fromString(parts.get(2)));
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
            if (files.fileAt(child, basis.when()).isEmpty()) throw unknown(id);
            List<AbsenceView> absences = timelines.absencesOf(child, basis.when());
            return Page.whole(
                    timelines.timelineOf(child, basis.when()).stream()
                            .map(stay -> StayAnswer.of(stay, absences))
                            .toList(),
                    basis);
        });
    }

    CountAnswer count(UUID id, CountQuery asked, Locale language) {
        CountingPolicy policy = live.builtIn().stream()
                .filter(known -> asked.policy() == null || known.name().equals(asked.policy()))
                .findFirst()
                .orElseThrow(() -> unknownPolicy(
                        live.builtIn().stream().map(CountingPolicy::name).toList()));
        return readings.read(asked.asOf(), asked.knownAt(), asked.position(), basis -> {
            ChildId child = new ChildId(id);
            requireKnown(child);
            ChildFile file = files.fileAt(child, basis.when()).orElseThrow(() -> unknown(id));
            RelocationCount count =
                    countsOfChild.of(file, List.of(policy), basis.when()).get(0);
            return CountAnswer.of(count, basis, language);
        });
    }

    /** Under which policy a child is counted, and when. */
    record CountQuery(
            @Parameter(description = "The policy that counts, live or not; every-relocation when left out.")
            String policy,

            @Parameter(description = Asked.AS_OF) @PastOrPresent
            LocalDate asOf,

            @Parameter(description = Asked.KNOWN_AT) @PastOrPresent
            Instant knownAt,

            @Parameter(description = Asked.POSITION) @Min(0) Long position) {}

    private static ProblemAnswer unknownPolicy(List<String> names) {
        return ProblemAnswer.invalid(List.of(new InputMistake(
                InputMistake.Part.PARAMETER, "policy", InputCode.UNKNOWN_VALUE, Map.of("allowed", names))));
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

    private static RuntimeException unknown(UUID id) {
        return Refused.unknown(RefusalCode.CHILD_UNKNOWN, "childId", id);
    }
}

package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Question;
import nl.relocationtracker.api.rest.reading.Question.Cursor;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildCounts.Place;
import nl.relocationtracker.projections.counts.ChildCounts.Selection;
import nl.relocationtracker.projections.counts.ChildCounts.Sizes;
import nl.relocationtracker.projections.counts.LivePolicies;
import org.springframework.stereotype.Component;

/** Reads lists of children, by how often they moved. */
@Component
class CountedChildren {

    private static final int USUAL_LIMIT = 50;

    private final Readings readings;
    private final ChildCounts counts;
    private final LivePolicies live;

    CountedChildren(Readings readings, ChildCounts counts, LivePolicies live) {
        this.readings = readings;
        this.counts = counts;
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
        Optional<Cursor<Place>> cursor = query.question().read(query.cursor(), CountedChildren::place);
        LocalDate asOf = cursor.map(Cursor::asOf).orElse(query.asOf());
        return readings.read(
                asOf,
                query.knownAt(),
                query.position(),
                basis -> Page.of(
                        counts.children(
                                query.selection(policy),
                                basis.when(),
                                Sizes.of(basis.sum(
                                        query.selection(policy),
                                        when -> counts.sizes(query.selection(policy), when)
                                                .asSum())),
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

    static ProblemAnswer unknownPolicy(List<String> names) {
        return ProblemAnswer.invalid(List.of(new InputMistake(
                InputMistake.Part.PARAMETER, "policy", InputCode.UNKNOWN_VALUE, Map.of("allowed", names))));
    }
}

package nl.relocationtracker.api.churn;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.churn.LocationChurn.Totals;
import nl.relocationtracker.api.churn.LocationChurn.WithTotals;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Question;
import nl.relocationtracker.api.rest.reading.Question.Cursor;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.locations.Churns;
import nl.relocationtracker.projections.locations.Churns.Place;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Openings and closings. */
@RestController
@ReadStrictly
@RequestMapping(path = Api.PATH + "/location-churn", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "location-churn", description = "How often locations open and close, and what their closings cause.")
class ChurnResource {

    private static final int USUAL_LIMIT = 50;

    private final Readings readings;
    private final Churns churns;

    ChurnResource(Readings readings, Churns churns) {
        this.readings = readings;
        this.churns = churns;
    }

    /** Which locations, in which order. */
    record Query(
            @Parameter(description = "Only of this kind.") LocationKind kind,

            @Parameter(
                    description = "The figure by which the list is sorted, the largest first; openings when left out.")
            ChurnOrder sort,

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

        Churns.Sort order() {
            return (sort == null ? ChurnOrder.OPENINGS : sort).sort();
        }

        Question question() {
            return Question.of("churn", kind, order(), asOf, knownAt, position);
        }
    }

    @Operation(
            operationId = "listLocationChurn",
            summary = "Openings and closings of locations; foster families are in none of it")
    @GetMapping
    WithTotals list(@ParameterObject Query query) {
        Optional<Cursor<Place>> cursor = query.question()
                .read(query.cursor(), parts -> new Place(Long.parseLong(parts.get(0)), UUID.fromString(parts.get(1))));
        LocalDate asOf = cursor.map(Cursor::asOf).orElse(query.asOf());
        return readings.read(
                asOf,
                query.knownAt(),
                query.position(),
                basis -> new WithTotals(
                        Page.of(
                                churns.churn(
                                        query.kind(),
                                        basis.when(),
                                        query.order(),
                                        cursor.map(Cursor::place).orElse(null),
                                        query.most()),
                                LocationChurn::of,
                                place ->
                                        query.question().cursor(basis.when().asOf(), place.value(), place.locationId()),
                                basis),
                        Totals.of(churns.totals(query.kind(), basis.when()))));
    }
}

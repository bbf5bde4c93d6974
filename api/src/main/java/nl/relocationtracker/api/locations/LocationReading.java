package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Question;
import nl.relocationtracker.api.rest.reading.Question.Cursor;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.locations.Locations.Place;
import nl.relocationtracker.projections.locations.Locations.Selection;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.stereotype.Component;

/** Reads locations and their residents for answers. */
@Component
class LocationReading {

    private static final int USUAL_LIMIT = 50;
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final Readings readings;
    private final Locations locations;

    LocationReading(Readings readings, Locations locations) {
        this.readings = readings;
        this.locations = locations;
    }

    /** Which locations. */
    record Query(
            @Parameter(description = "Only of this kind.") LocationKind kind,

            @Parameter(description = "Only those open today (true), or closed (false).")
            Boolean open,

            @Parameter(description = Asked.LIMIT) @Min(1) @Max(500)
            Integer limit,

            @Parameter(description = Asked.CURSOR) String cursor) {

        int most() {
            return limit == null ? USUAL_LIMIT : limit;
        }
    }

    Page<LocationAnswer> locations(Query query) {
        Question question = Question.of("locations", query.kind(), query.open());
        Optional<Cursor<Place>> cursor = question.read(
                query.cursor(),
                parts -> new Place(String.join("\n", parts.subList(1, parts.size())), UUID.fromString(parts.get(0))));
        return readings.read(
                cursor.map(Cursor::asOf).orElse(null),
                null,
                basis -> Page.of(
                        locations.locations(
                                new Selection(query.kind(), query.open()),
                                basis.when(),
                                cursor.map(Cursor::place).orElse(null),
                                query.most()),
                        LocationAnswer::of,
                        place -> question.cursor(basis.when().asOf(), place.id(), place.label()),
                        basis));
    }

    LocationAnswer location(UUID id) {
        return readings.read(null, null, basis -> location(id, basis));
    }

    Page<Resident> residents(UUID id, Asked asked) {
        return readings.read(asked.asOf(), asked.knownAt(), basis -> {
            requireKnown(id, basis);
            return Page.whole(
                    locations.residents(new LocationId(id), basis.when()).stream()
                            .map(Resident::of)
                            .toList(),
                    basis);
        });
    }

    private LocationAnswer location(UUID id, Basis basis) {
        return locations
                .location(new LocationId(id), basis.when())
                .map(LocationAnswer::of)
                .orElseThrow(() -> unknown(id));
    }

    /** A location that had not opened yet on the day asked about has no residents, but is known. */
    private void requireKnown(UUID id, Basis basis) {
        PointInTime everAsKnownThen = new PointInTime(END_OF_TIME, basis.when().knownAt());
        if (locations.location(new LocationId(id), everAsKnownThen).isEmpty()) throw unknown(id);
    }

    private static RuntimeException unknown(UUID id) {
        return Refused.unknown(RefusalCode.LOCATION_UNKNOWN, "locationId", id);
    }
}

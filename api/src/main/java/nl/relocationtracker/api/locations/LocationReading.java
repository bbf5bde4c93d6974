package nl.relocationtracker.api.locations;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Question;
import nl.relocationtracker.api.rest.reading.Question.Cursor;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.locations.LocationCorrections;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.locations.Locations.Place;
import nl.relocationtracker.projections.locations.Locations.Selection;
import nl.relocationtracker.projections.register.LocationRegister;
import org.springframework.stereotype.Component;

/** Reads locations and their residents for answers. */
@Component
class LocationReading {

    private static final int USUAL_LIMIT = 50;
    static final Asked PRESENT = Asked.NOW;

    private final Readings readings;
    private final Locations locations;
    private final LocationCorrections corrections;
    private final LocationRegister register;
    private final CurrentAccount current;

    LocationReading(
            Readings readings,
            Locations locations,
            LocationCorrections corrections,
            LocationRegister register,
            CurrentAccount current) {
        this.readings = readings;
        this.locations = locations;
        this.corrections = corrections;
        this.register = register;
        this.current = current;
    }

    /** Which locations. */
    record Query(
            @Parameter(description = "Only of this kind.") LocationKind kind,

            @Parameter(description = "Only those open on that day (true), or closed (false).")
            Boolean open,

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
    }

    Page<LocationAnswer> locations(Query query) {
        Question question =
                Question.of("locations", query.kind(), query.open(), query.asOf(), query.knownAt(), query.position());
        Optional<Cursor<Place>> cursor = question.read(
                query.cursor(),
                parts -> new Place(String.join("\n", parts.subList(1, parts.size())), UUID.fromString(parts.get(0))));
        return readings.read(
                cursor.map(Cursor::asOf).orElse(query.asOf()),
                query.knownAt(),
                query.position(),
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

    /** @throws nl.relocationtracker.api.rest.problem.ProblemAnswer when no such location is known to who asks */
    LocationAnswer.AsOf location(UUID id, Asked asked) {
        return readings.read(
                asked.asOf(),
                asked.knownAt(),
                asked.position(),
                basis -> new LocationAnswer.AsOf(
                        answer(id, basis), basis.when().asOf(), basis.knownAt(), basis.position()));
    }

    /** Whether the closure of the period that runs is announced, as known in the transaction that runs. */
    boolean isClosureAnnounced(LocationId id) {
        return Optional.ofNullable(register.read(List.of(id)).get(id))
                .flatMap(LocationPeriods::running)
                .flatMap(Period::announced)
                .isPresent();
    }

    Page<Resident> residents(UUID id, Asked asked) {
        return readings.read(asked.asOf(), asked.knownAt(), asked.position(), basis -> {
            requireKnown(id, basis);
            return Page.of(locations.residents(new LocationId(id), basis.when()), Resident::of, place -> null, basis);
        });
    }

    Page<LocationCorrectionAnswer> corrections(UUID id, Instant knownAt, Long position) {
        return readings.read(null, knownAt, position, basis -> {
            answer(id, basis);
            return Page.whole(
                    corrections.correctionsOf(new LocationId(id), basis.when()).stream()
                            .map(LocationCorrectionAnswer::of)
                            .toList(),
                    basis);
        });
    }

    /** A foster family is a home: those near its child know its code, and nobody else that it is there. */
    private LocationAnswer answer(UUID id, Basis basis) {
        LocationView found =
                locations.location(new LocationId(id), basis.when()).orElseThrow(() -> unknown(id));
        if (found.kind() != LocationKind.FOSTER_FAMILY) return LocationAnswer.of(found);
        if (!current.account().isNearChildren()) throw unknown(id);
        return LocationAnswer.ofFosterFamily(found);
    }

    /** A location that had not opened yet on the day asked about has no residents, but is known. */
    private void requireKnown(UUID id, Basis basis) {
        if (locations.location(new LocationId(id), basis.when()).isEmpty()) throw unknown(id);
    }

    private static RuntimeException unknown(UUID id) {
        return Refused.unknown(RefusalCode.LOCATION_UNKNOWN, "locationId", id);
    }
}

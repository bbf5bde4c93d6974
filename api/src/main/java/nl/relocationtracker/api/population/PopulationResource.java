package nl.relocationtracker.api.population;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.OneOf;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.Grouping;
import nl.relocationtracker.projections.population.Populations;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Population. */
@RestController
@ReadStrictly
@RequestMapping(path = Api.PATH + "/population", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "population", description = "How many children are in reception on a day.")
class PopulationResource {

    private final Readings readings;
    private final Populations populations;

    PopulationResource(Readings readings, Populations populations) {
        this.readings = readings;
        this.populations = populations;
    }

    /** Which day, as known when, in which rows. */
    record Query(
            @Parameter(description = "The day asked about; today when left out.") @PastOrPresent
            LocalDate on,

            @Parameter(description = Asked.KNOWN_AT) @PastOrPresent
            Instant knownAt,

            @Parameter(description = Asked.POSITION) @Min(0) Long position,

            @Parameter(description = "Makes one row of several kinds, and leaves out what its view leaves out.")
            @OneOf(Groupings.class)
            String grouping) {}

    /** The names of the groupings. */
    static final class Groupings implements Supplier<List<String>> {

        @Override
        public List<String> get() {
            return Grouping.BUILT_IN.stream().map(Grouping::name).toList();
        }
    }

    @Operation(
            operationId = "getPopulation",
            summary = "Children in reception at the end of a day, by kind of location")
    @GetMapping
    PopulationAnswer get(@ParameterObject Query query) {
        Grouping grouping =
                Optional.ofNullable(query.grouping()).flatMap(Grouping::named).orElse(null);
        return readings.read(
                query.on(),
                query.knownAt(),
                query.position(),
                basis -> PopulationAnswer.of(populations.population(basis.when()), grouping, basis));
    }
}

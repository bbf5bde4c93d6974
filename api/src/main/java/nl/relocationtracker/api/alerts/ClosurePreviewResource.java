package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.LocationId;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What closing a location would do, before it is done. */
@RestController
@ReadStrictly
@RequestMapping(path = Api.PATH + "/locations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "locations")
class ClosurePreviewResource {

    private final Readings readings;
    private final ClosureForesight foresight;

    ClosurePreviewResource(Readings readings, ClosureForesight foresight) {
        this.readings = readings;
        this.foresight = foresight;
    }

    /** Of which day. */
    record Query(
            @Parameter(description = "The first day on which it would not be open: today or later.") @NotNull
            LocalDate closesOn) {}

    @Operation(
            operationId = "previewClosure",
            summary = "What closing a location would do: who would have to move, and what that does to their counts",
            description = "By what is known now; nothing is recorded. A foster family is a private home, and has none.")
    @GetMapping("/closure-preview")
    ClosurePreviewAnswer preview(@PathVariable UUID id, @ParameterObject Query query) {
        return readings.read(
                null,
                null,
                null,
                basis -> ClosurePreviewAnswer.of(
                        foresight.of(new LocationId(id), query.closesOn()), foresight.policies(), basis));
    }
}

package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.alerts.ClosurePreviews;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.register.LocationRegister;
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
    private final ClosurePreviews previews;
    private final LocationRegister register;
    private final LivePolicies policies;
    private final Grounds grounds;

    ClosurePreviewResource(
            Readings readings,
            ClosurePreviews previews,
            LocationRegister register,
            LivePolicies policies,
            Grounds grounds) {
        this.readings = readings;
        this.previews = previews;
        this.register = register;
        this.policies = policies;
        this.grounds = grounds;
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
        LocationId location = new LocationId(id);
        return readings.read(null, null, null, basis -> {
            requireOpen(location, query.closesOn());
            return ClosurePreviewAnswer.of(
                    previews.preview(location, query.closesOn()),
                    policies.all().stream()
                            .filter(policy -> policy.threshold() != null)
                            .toList(),
                    basis);
        });
    }

    private void requireOpen(LocationId id, LocalDate closesOn) {
        LocationPeriods location = register.read(List.of(id)).get(id);
        if (location == null
                || !location.isKnown()
                || location.descriptions().latest().kind() == LocationKind.FOSTER_FAMILY)
            throw Refused.unknown(RefusalCode.LOCATION_UNKNOWN, "locationId", id);
        LocalDate today = grounds.today();
        if (closesOn.isBefore(today)) throw new Refusal(Objection.of(RefusalCode.CLOSES_BEFORE_TODAY, "today", today));
        if (location.periodOn(today).isEmpty()) throw new Refusal(Objection.of(RefusalCode.NOT_OPEN_NOW));
    }
}

package nl.relocationtracker.api.households;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.households.Households;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Households. */
@RestController
@ReadStrictly
@RequestMapping(path = Api.PATH + "/households", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "households", description = "Children who live and move together.")
class HouseholdsResource {

    private final Readings readings;
    private final Households households;

    HouseholdsResource(Readings readings, Households households) {
        this.readings = readings;
        this.households = households;
    }

    @Operation(operationId = "getHousehold", summary = "A household: its children, and where each of them is")
    @GetMapping("/{id}")
    HouseholdAnswer get(@PathVariable UUID id, @ParameterObject Asked asked) {
        return readings.read(
                asked.asOf(),
                asked.knownAt(),
                asked.position(),
                basis -> HouseholdAnswer.of(
                        households
                                .household(new HouseholdId(id), basis.when())
                                .orElseThrow(() -> Refused.unknown(RefusalCode.HOUSEHOLD_UNKNOWN, "householdId", id)),
                        basis));
    }
}

package nl.relocationtracker.api.findings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.Sentences;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Findings about more than one child. */
@RestController
@ReadStrictly
@RequestMapping(path = Api.PATH + "/findings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "findings", description = "What is recorded but wrong or bad, until it is mended.")
class FindingsResource {

    private final Readings readings;
    private final Households households;

    FindingsResource(Readings readings, Households households) {
        this.readings = readings;
        this.households = households;
    }

    @Operation(
            operationId = "listFindings",
            summary = "Households whose children are apart, those who have nobody but each other first")
    @GetMapping
    Page<Map<String, Object>> list(@ParameterObject Asked asked, Locale language) {
        return readings.read(
                asked.asOf(),
                asked.knownAt(),
                asked.position(),
                basis -> Page.whole(apart(basis.when(), language), basis));
    }

    private List<Map<String, Object>> apart(PointInTime when, Locale language) {
        return households.apart(when).stream()
                .map(HouseholdView::finding)
                .flatMap(Optional::stream)
                .map(finding -> Sentences.FINDINGS.told(finding.code().name(), finding.details(), language))
                .toList();
    }
}

package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.disclosure.RulesInForce;
import nl.relocationtracker.projections.alerts.AlertFigures;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was open on a day, how old it was and where, and how long it took to know of it and to be on it. */
@RestController
@ReadStrictly
@RequestMapping(path = Api.PATH + "/alert-figures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "alerts")
class FiguresResource {

    private final AlertFigures figures;
    private final RulesInForce rules;
    private final Readings readings;
    private final CurrentAccount current;

    FiguresResource(AlertFigures figures, RulesInForce rules, Readings readings, CurrentAccount current) {
        this.figures = figures;
        this.rules = rules;
        this.readings = readings;
        this.current = current;
    }

    @Operation(
            operationId = "getAlertFigures",
            summary = "What is open, how old it is and where, and how long it took to know of it and to be on it",
            description =
                    "At the end of the day asked about, by what had been recorded by then. Whoever is not near the children "
                            + "reads of how many children, households and locations, under the disclosure rules; null is withheld.")
    @GetMapping
    AlertFiguresAnswer get(@ParameterObject Asked asked) {
        return readings.read(
                asked.asOf(),
                asked.knownAt(),
                asked.position(),
                basis -> AlertFiguresAnswer.of(
                        ToldFigures.of(figures.of(basis.when(), basis.knownAt()), current.account(), rules.now()),
                        basis));
    }

    /** Figures of alerts. */
    @Schema(name = "AlertFigures", description = "What is open, and how long things took.")
    record AlertFiguresAnswer(
            @Schema(description = "Alerts are counted; otherwise whom they are about, under the disclosure rules.")
            boolean exact,

            @Schema(description = "Those with the most open first.")
            List<OfRule> rules,

            @Schema(description = "How long what is to be done has been known.")
            List<Age> ages,

            @Schema(description = "The most first; what is nowhere, or is withheld, is not among them.")
            List<AtLocation> locations,

            LocalDate asOf,
            @Schema(description = "In UTC.") Instant knownAt,

            @Schema(description = Asked.POSITION_READ) long position) {

        static AlertFiguresAnswer of(ToldFigures told, Basis basis) {
            return new AlertFiguresAnswer(
                    told.exact(),
                    told.rules().stream().map(OfRule::of).toList(),
                    told.ages().stream()
                            .map(age -> new Age(age.days(), age.pending()))
                            .toList(),
                    told.places().stream()
                            .map(place -> new AtLocation(place.id(), place.name(), place.pending()))
                            .toList(),
                    basis.when().asOf(),
                    basis.knownAt(),
                    basis.position());
        }
    }

    /** Figures of a rule. */
    @Schema(
            name = "AlertFiguresOfRule",
            description = "Figures of a rule; of what was raised in the 365 days before, and no backlog.")
    record OfRule(
            UUID ruleId,
            @Schema(types = {"string", "null"}) String rule,
            RuleKind kind,

            @Schema(
                    description = "Open or acknowledged.",
                    types = {"integer", "null"})
            Long pending,

            @Schema(
                    description = "Nobody is on it; null where it is not told.",
                    types = {"integer", "null"})
            Long open,

            @Schema(description = "Whole days from the first day on which there was reason for it until it was raised.")
            Lasting daysToKnow,

            @Schema(description = "Whole hours from raising it until somebody was on it.")
            Lasting hoursToTake,

            @Schema(
                    description = "Nobody was on these.",
                    types = {"integer", "null"})
            Long waiting) {

        private static OfRule of(ToldFigures.Rule rule) {
            return new OfRule(
                    rule.id(),
                    rule.name(),
                    rule.kind(),
                    rule.pending(),
                    rule.open(),
                    Lasting.of(rule.daysToKnow()),
                    Lasting.of(rule.hoursToTake()),
                    rule.waiting());
        }
    }

    /** How long something took. */
    @Schema(name = "AlertFiguresLasting", description = "How long something took; null is withheld, or of none.")
    record Lasting(
            @Schema(
                    description = "Of how many alerts.",
                    types = {"integer", "null"})
            Long count,

            @Schema(
                    description = "The least that half of them did not exceed.",
                    types = {"integer", "null"})
            Long median,

            @Schema(
                    description = "The least that nine in ten did not exceed.",
                    types = {"integer", "null"})
            Long ninetiethPercentile) {

        private static Lasting of(ToldFigures.Took took) {
            return new Lasting(took.count(), took.median(), took.ninetieth());
        }
    }

    /** How much has been known for so long. */
    @Schema(name = "AlertFiguresAge", description = "How much has been known for so long.")
    record Age(
            @Schema(
                    description = "Up to so many whole days, and longer than the one before; null for longer than all.",
                    types = {"integer", "null"})
            Integer days,

            @Schema(types = {"integer", "null"}) Long pending) {}

    /** How much there is at a location. */
    @Schema(name = "AlertFiguresAtLocation", description = "How much there is at a location.")
    record AtLocation(UUID locationId, String location, Long pending) {}
}

package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.entry.Versioned;
import nl.relocationtracker.api.rest.entry.Versions;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.alerts.RuleBook;
import nl.relocationtracker.projections.alerts.RuleSetting;
import nl.relocationtracker.projections.alerts.Trials;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which alerts are raised. */
@RestController
@ReadStrictly
@RequestMapping(path = RulesResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "alerts")
class RulesResource {

    static final String PATH = Api.PATH + "/alert-rules";

    private final RuleBook rules;
    private final Trials trials;
    private final Readings readings;
    private final Entries entries;

    RulesResource(RuleBook rules, Trials trials, Readings readings, Entries entries) {
        this.rules = rules;
        this.trials = trials;
        this.readings = readings;
        this.entries = entries;
    }

    @Operation(operationId = "listAlertRules", summary = "The rules by which alerts are raised, by name")
    @GetMapping
    RuleAnswer.All list() {
        return new RuleAnswer.All(rules.all().stream().map(RuleAnswer::of).toList());
    }

    @Operation(operationId = "getAlertRule", summary = "A rule, with who changed what of it when")
    @Versioned
    @GetMapping("/{id}")
    ResponseEntity<RuleAnswer.WithHistory> get(@PathVariable UUID id) {
        RuleAnswer.WithHistory found = found(new RuleId(id));
        return ResponseEntity.ok().eTag(Versions.tag(found.rule().version())).body(found);
    }

    @Operation(
            operationId = "tryAlertRule",
            summary = "Try a rule before it is switched on",
            description =
                    "How many alerts it would give now, and how many it would have given each week. Nothing is kept.")
    @PostMapping(path = "/_trial", consumes = MediaType.APPLICATION_JSON_VALUE)
    TrialAnswer attempt(@RequestBody RuleBody body) {
        return readings.read(
                null,
                null,
                null,
                basis -> TrialAnswer.of(
                        trials.of(body.setting(new RuleId(UUID.randomUUID()), 0).rule())));
    }

    @Operation(
            operationId = "addAlertRule",
            summary = "Add a rule",
            description = "What it finds at once when it is switched on is a backlog: listed, and told in one message.")
    @Records
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(@RequestBody RuleBody body, Entry entry) {
        RuleId id = new RuleId(UUID.randomUUID());
        return entries.record(entry, subject(id), Made.NOTHING, () -> set(body.setting(id, 0), entry));
    }

    @Operation(
            operationId = "changeAlertRule",
            summary = "Change a rule, or switch it on or off",
            description = "Alerts that there are stay as they are.")
    @Records
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> change(@PathVariable UUID id, @RequestBody RuleBody body, Entry entry) {
        return changed(id, entry, rule -> body.setting(rule.id(), rule.version()));
    }

    @Operation(
            operationId = "removeAlertRule",
            summary = "Remove a rule",
            description = "Alerts that there are stay as they are, and what the rule was can still be read.")
    @Records
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(@PathVariable UUID id, Entry entry) {
        return changed(id, entry, RuleSetting::gone);
    }

    private ResponseEntity<byte[]> changed(UUID id, Entry entry, Function<RuleSetting, RuleSetting> change) {
        RuleId rule = new RuleId(id);
        return entries.record(entry, subject(rule), Made.NOTHING, () -> {
            RuleSetting now = rules.find(rule).orElseThrow(() -> unknown(rule));
            entry.requireSeen(now.version());
            return set(change.apply(now), entry);
        });
    }

    private Recorded set(RuleSetting wanted, Entry entry) {
        return new Recorded(rules.set(wanted, entry.account()).version(), List.of());
    }

    private Subject subject(RuleId id) {
        return new Subject(id.value(), PATH + "/" + id, RefusalCode.ALERT_RULE_UNKNOWN, "ruleId", () -> found(id));
    }

    private RuleAnswer.WithHistory found(RuleId id) {
        List<RuleAnswer> history =
                rules.history(id).stream().map(RuleAnswer::of).toList();
        if (history.isEmpty()) throw unknown(id);
        return new RuleAnswer.WithHistory(history.get(0), history);
    }

    private static RuntimeException unknown(RuleId id) {
        return Refused.unknown(RefusalCode.ALERT_RULE_UNKNOWN, "ruleId", id);
    }
}

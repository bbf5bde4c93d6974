package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Versioned;
import nl.relocationtracker.api.rest.entry.Versions;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.api.rest.reading.Asked;
import nl.relocationtracker.api.rest.reading.Page;
import nl.relocationtracker.api.rest.reading.Question;
import nl.relocationtracker.api.rest.reading.Question.Cursor;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.AlertView;
import nl.relocationtracker.projections.alerts.Alerts;
import nl.relocationtracker.projections.alerts.Alerts.Place;
import nl.relocationtracker.projections.alerts.Alerts.Sorting;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alerts, as they are and were. */
@RestController
@ReadStrictly
@RequestMapping(path = AlertsResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "alerts", description = "What must be looked at, and what was done about it.")
class AlertsResource {

    static final String PATH = Api.PATH + "/alerts";

    private static final int USUAL_LIMIT = 50;

    private final Readings readings;
    private final Alerts alerts;
    private final CurrentAccount account;

    AlertsResource(Readings readings, Alerts alerts, CurrentAccount account) {
        this.readings = readings;
        this.alerts = alerts;
        this.account = account;
    }

    /** In what order. */
    enum Order {
        NEWEST,
        OLDEST,
        /** The most pressing first, of those the newest. */
        SEVERITY
    }

    /** How far they have come. */
    enum Stage {
        /** Nobody is on it. */
        OPEN,
        ACKNOWLEDGED,
        RESOLVED,
        WITHDRAWN,
        /** Somebody has still something to do. */
        PENDING;

        private List<AlertState> states() {
            return this == PENDING
                    ? List.of(AlertState.OPEN, AlertState.ACKNOWLEDGED)
                    : List.of(AlertState.valueOf(name()));
        }
    }

    /** Which alerts; null for all. */
    record Query(
            @Parameter(description = "PENDING: OPEN and ACKNOWLEDGED.")
            Stage state,

            RuleKind kind,
            AlertSeverity severity,

            @Parameter(description = "Only those that this rule raised.")
            UUID ruleId,

            @Parameter(description = "Only about this child.")
            UUID childId,

            @Parameter(description = "Only about this location, or about a child that lives there.")
            UUID locationId,

            @Parameter(description = "Only those that this account is to handle.")
            UUID assignee,

            @Parameter(description = "Only those that the account that asks is to handle.")
            Boolean mine,

            @Parameter(description = "NEWEST, which is by when they were raised, when left out.")
            Order sort,

            @Parameter(description = Asked.AS_OF) @PastOrPresent
            LocalDate asOf,

            @Parameter(description = Asked.KNOWN_AT) @PastOrPresent
            Instant knownAt,

            @Parameter(description = Asked.POSITION) @Min(0) Long position,

            @Parameter(description = Asked.CURSOR) String cursor,

            @Parameter(description = Asked.LIMIT) @Min(1) @Max(200)
            Integer limit) {

        private AlertSelection selection(Account self) {
            return new AlertSelection(
                    state == null ? List.of() : state.states(),
                    kind,
                    severity,
                    ruleId,
                    childId,
                    locationId == null ? null : Set.of(locationId),
                    Boolean.TRUE.equals(mine) ? self.id() : assignee,
                    // Whoever may read the file of a child reads what is raised about it.
                    childId == null ? Concern.of(self) : null);
        }

        private Question question(Account self) {
            return Question.of("alerts", selection(self), sort, asOf, knownAt, position);
        }
    }

    @Operation(
            operationId = "listAlerts",
            summary = "What must be looked at, by when it was raised",
            description =
                    "A caseworker gets those of the own locations and those that are assigned to them; of a named child "
                            + "everybody gets all. Of a child of which everything personal is erased there is none in any list.")
    @GetMapping
    Page<AlertAnswer> list(@ParameterObject Query query) {
        Account self = account.account();
        Question question = query.question(self);
        Optional<Cursor<Place>> cursor = question.read(
                query.cursor(),
                parts -> new Place(parts.get(0), Instant.parse(parts.get(1)), UUID.fromString(parts.get(2))));
        return readings.read(
                cursor.map(Cursor::asOf).orElse(query.asOf()),
                query.knownAt(),
                query.position(),
                basis -> Page.of(
                        alerts.alerts(
                                query.selection(self),
                                Sorting.by(
                                        query.sort() == Order.SEVERITY ? Alerts.Order.SEVERITY : Alerts.Order.RAISED,
                                        query.sort() != Order.OLDEST),
                                basis.when(),
                                cursor.map(Cursor::place).orElse(null),
                                query.limit() == null ? USUAL_LIMIT : query.limit()),
                        AlertAnswer::of,
                        place -> question.cursor(basis.when().asOf(), place.key(), place.raisedAt(), place.id()),
                        basis));
    }

    @Operation(operationId = "getAlert", summary = "One alert, with everything that became of it")
    @Versioned
    @GetMapping("/{id}")
    ResponseEntity<AlertAnswer.WithStory> get(@PathVariable UUID id, @ParameterObject Asked asked) {
        AlertAnswer.WithStory answer = read(id, asked);
        ResponseEntity.BodyBuilder found = ResponseEntity.ok();
        if (asked.equals(Asked.NOW)) found.eTag(Versions.tag(answer.alert().version()));
        return found.body(answer);
    }

    AlertAnswer.WithStory read(UUID id, Asked asked) {
        return readings.read(asked.asOf(), asked.knownAt(), asked.position(), basis -> {
            AlertView alert = alerts.alert(new AlertId(id), basis.when())
                    .orElseThrow(() -> Refused.unknown(RefusalCode.ALERT_UNKNOWN, "alertId", id));
            return AlertAnswer.WithStory.of(alert, alerts.story(alert, basis.when()), basis);
        });
    }
}

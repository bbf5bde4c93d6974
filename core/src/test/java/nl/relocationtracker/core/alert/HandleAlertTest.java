package nl.relocationtracker.core.alert;

import static nl.relocationtracker.core.alert.Alerts.ALERT;
import static nl.relocationtracker.core.alert.Alerts.COLLEAGUE;
import static nl.relocationtracker.core.alert.Alerts.raised;
import static nl.relocationtracker.core.alert.Alerts.raisedOfLocation;
import static nl.relocationtracker.core.alert.Alerts.sealed;
import static nl.relocationtracker.core.alert.RuleKind.COUNT_REACHED;
import static nl.relocationtracker.core.alert.RuleKind.MISSING;
import static nl.relocationtracker.core.alert.RuleKind.NOT_RECEIVED;

import nl.relocationtracker.core.alert.AlertCommand.AcknowledgeAlert;
import nl.relocationtracker.core.alert.AlertCommand.AssignAlert;
import nl.relocationtracker.core.alert.AlertCommand.NoteAlert;
import nl.relocationtracker.core.alert.AlertCommand.ReopenAlert;
import nl.relocationtracker.core.alert.AlertCommand.ResolveAlert;
import nl.relocationtracker.core.alert.AlertEvent.AlertAcknowledged;
import nl.relocationtracker.core.alert.AlertEvent.AlertAssigned;
import nl.relocationtracker.core.alert.AlertEvent.AlertNoted;
import nl.relocationtracker.core.alert.AlertEvent.AlertReopened;
import nl.relocationtracker.core.alert.AlertEvent.AlertResolved;
import nl.relocationtracker.core.alert.AlertEvent.AlertWithdrawn;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.RefusalCode;
import org.junit.jupiter.api.Test;

/** What people do about an alert. */
class HandleAlertTest {

    private static final AlertEvent ACKNOWLEDGED = new AlertAcknowledged(ALERT, AlertResponse.CALLING_LOCATION, null);
    private static final AlertEvent RESOLVED = new AlertResolved(ALERT, AlertOutcome.MOVE_PREVENTED, null);
    private static final AlertEvent WITHDRAWN = new AlertWithdrawn(ALERT, WithdrawalCause.CORRECTED);

    private final AlertFixture alert = new AlertFixture();

    @Test
    void somebody_acknowledges_it_with_what_they_do_and_a_sealed_note() {
        alert.given(raised(COUNT_REACHED))
                .when(new AcknowledgeAlert(ALERT, 1L, AlertResponse.CALLING_LOCATION, " Asks for a week more "))
                .records(new AlertAcknowledged(
                        ALERT, AlertResponse.CALLING_LOCATION, sealed(1, "Asks for a week more")));
    }

    @Test
    void what_somebody_is_on_already_is_not_acknowledged_again() {
        alert.given(raised(COUNT_REACHED), ACKNOWLEDGED)
                .when(new AcknowledgeAlert(ALERT, null, AlertResponse.LOOKING_INTO_IT, null))
                .refuses(RefusalCode.ALERT_ACKNOWLEDGED_ALREADY);
    }

    @Test
    void an_alert_about_a_child_that_is_gone_ends_with_found_reported_or_recorded_in_error_and_nothing_else() {
        for (RuleKind kind : new RuleKind[] {MISSING, NOT_RECEIVED})
            for (AlertOutcome outcome : AlertOutcome.values()) {
                var answer = alert.given(raised(kind)).when(new ResolveAlert(ALERT, null, outcome, "Said"));
                switch (outcome) {
                    case FOUND, REPORTED, RECORDED_IN_ERROR ->
                        answer.records(new AlertResolved(ALERT, outcome, sealed(1, "Said")));
                    default -> answer.refuses(Objection.of(RefusalCode.OUTCOME_DOES_NOT_FIT, "outcome", outcome));
                }
            }
        alert.given(raised(COUNT_REACHED))
                .when(new ResolveAlert(ALERT, null, AlertOutcome.FOUND, null))
                .refuses(RefusalCode.OUTCOME_DOES_NOT_FIT);
    }

    @Test
    void another_outcome_needs_a_note() {
        alert.given(raised(COUNT_REACHED))
                .when(new ResolveAlert(ALERT, null, AlertOutcome.OTHER, " "))
                .refuses(RefusalCode.ALERT_NOTE_NEEDED);
    }

    @Test
    void what_is_resolved_has_to_be_reopened_before_more_is_done() {
        alert.given(raised(COUNT_REACHED), RESOLVED)
                .when(new AcknowledgeAlert(ALERT, null, AlertResponse.OTHER, null))
                .refuses(RefusalCode.ALERT_RESOLVED);
        alert.given(raised(COUNT_REACHED), RESOLVED)
                .when(new ReopenAlert(ALERT, null, ReopeningCause.NOT_OVER, null))
                .records(new AlertReopened(ALERT, ReopeningCause.NOT_OVER, null));
        alert.given(raised(COUNT_REACHED), ACKNOWLEDGED)
                .when(new ReopenAlert(ALERT, null, ReopeningCause.NOT_OVER, null))
                .refuses(RefusalCode.ALERT_NOT_ENDED);
    }

    @Test
    void nobody_reopens_by_hand_for_what_the_record_alone_can_say() {
        alert.given(raised(COUNT_REACHED), RESOLVED)
                .when(new ReopenAlert(ALERT, null, ReopeningCause.SO_AFTER_ALL, null))
                .refuses(RefusalCode.REOPENED_BY_THE_RECORD_ALONE);
    }

    @Test
    void with_what_is_withdrawn_nothing_is_done() {
        alert.given(raised(COUNT_REACHED), WITHDRAWN)
                .when(new NoteAlert(ALERT, null, "Still"))
                .refuses(RefusalCode.ALERT_WITHDRAWN);
    }

    @Test
    void is_assigned_and_taken_from_somebody() {
        alert.given(raised(COUNT_REACHED))
                .when(new AssignAlert(ALERT, null, COLLEAGUE))
                .records(new AlertAssigned(ALERT, COLLEAGUE));
        alert.given(raised(COUNT_REACHED), new AlertAssigned(ALERT, COLLEAGUE))
                .when(new AssignAlert(ALERT, null, null))
                .records(new AlertAssigned(ALERT, null));
        alert.given(raised(COUNT_REACHED), new AlertAssigned(ALERT, COLLEAGUE))
                .when(new AssignAlert(ALERT, null, COLLEAGUE))
                .refuses(RefusalCode.NOTHING_CHANGES);
    }

    @Test
    void a_note_says_something() {
        alert.given(raised(COUNT_REACHED))
                .when(new NoteAlert(ALERT, null, "Grandmother called"))
                .records(new AlertNoted(ALERT, sealed(1, "Grandmother called")));
        alert.given(raised(COUNT_REACHED))
                .when(new NoteAlert(ALERT, null, null))
                .refuses(RefusalCode.ALERT_NOTE_NEEDED);
    }

    @Test
    void of_a_location_no_words_are_kept() {
        alert.given(raisedOfLocation())
                .when(new NoteAlert(ALERT, null, "Amina lives there still"))
                .refuses(RefusalCode.ALERT_NOT_OF_A_CHILD);
        alert.given(raisedOfLocation())
                .when(new ResolveAlert(ALERT, null, AlertOutcome.OTHER, null))
                .records(new AlertResolved(ALERT, AlertOutcome.OTHER, null));
    }

    @Test
    void what_was_seen_in_another_version_is_refused_with_everything_else() {
        alert.given(raised(MISSING), ACKNOWLEDGED)
                .when(new ResolveAlert(ALERT, 1L, AlertOutcome.KEPT_OPEN, null))
                .refuses(RefusalCode.STALE_VERSION, RefusalCode.OUTCOME_DOES_NOT_FIT);
    }

    @Test
    void reaches_nobody_where_there_is_no_alert() {
        alert.when(new NoteAlert(ALERT, null, "Hello")).reachesNobody();
    }
}

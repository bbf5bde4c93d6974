package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertCommand.AcknowledgeAlert;
import nl.relocationtracker.core.alert.AlertCommand.AssignAlert;
import nl.relocationtracker.core.alert.AlertCommand.NoteAlert;
import nl.relocationtracker.core.alert.AlertCommand.ReopenAlert;
import nl.relocationtracker.core.alert.AlertCommand.ResolveAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertOutcome;
import nl.relocationtracker.core.alert.AlertResponse;
import nl.relocationtracker.core.alert.Assignee;
import nl.relocationtracker.core.alert.ReopeningCause;

/** What somebody does about an alert. None of them says of a child what was written. */
final class HandlingBodies {

    private static final String NOTE = "Sealed before it is kept. Only of an alert about a child.";

    private HandlingBodies() {}

    /** Somebody is on an alert. */
    @Schema(name = "AlertAcknowledgement", description = "Somebody is on an alert.")
    record Acknowledgement(
            @Schema(description = "What they do about it.") @NotNull
            AlertResponse response,

            @Schema(
                    description = NOTE,
                    types = {"string", "null"})
            @Size(max = 2000)
            String note) {

        AcknowledgeAlert command(AlertId alert, Long version) {
            return new AcknowledgeAlert(alert, version, response, note);
        }

        @Override
        public String toString() {
            return "Acknowledgement";
        }
    }

    /** Somebody is to handle an alert. */
    @Schema(name = "AlertAssignment", description = "Somebody is to handle an alert.")
    record Assignment(
            @Schema(
                    description = "Null: nobody in particular any more.",
                    types = {"string", "null"},
                    format = "uuid")
            UUID accountId) {

        AssignAlert command(AlertId alert, Long version) {
            return new AssignAlert(alert, version, accountId == null ? null : new Assignee(accountId));
        }
    }

    /** A note with an alert. */
    @Schema(name = "AlertNote", description = "A note with an alert.")
    record Note(
            @Schema(description = NOTE) @NotNull @Size(max = 2000)
            String note) {

        NoteAlert command(AlertId alert, Long version) {
            return new NoteAlert(alert, version, note);
        }

        @Override
        public String toString() {
            return "Note";
        }
    }

    /** What came of an alert. */
    @Schema(name = "AlertResolution", description = "What came of an alert.")
    record Resolution(
            @Schema(
                    description =
                            "Of a child that is gone FOUND, REPORTED or RECORDED_IN_ERROR; the first two of no other.")
            @NotNull
            AlertOutcome outcome,

            @Schema(
                    description = NOTE + " Needed with OTHER.",
                    types = {"string", "null"})
            @Size(max = 2000)
            String note) {

        ResolveAlert command(AlertId alert, Long version) {
            return new ResolveAlert(alert, version, outcome, note);
        }

        @Override
        public String toString() {
            return "Resolution";
        }
    }

    /** An alert goes on that had ended. */
    @Schema(name = "AlertReopening", description = "An alert goes on that had ended.")
    record Reopening(
            @Schema(description = "SO_AFTER_ALL is for the program alone.") @NotNull
            ReopeningCause cause,

            @Schema(
                    description = NOTE,
                    types = {"string", "null"})
            @Size(max = 2000)
            String note) {

        ReopenAlert command(AlertId alert, Long version) {
            return new ReopenAlert(alert, version, cause, note);
        }

        @Override
        public String toString() {
            return "Reopening";
        }
    }
}

package nl.relocationtracker.api.pages.alert;

import static nl.relocationtracker.core.refusal.RefusalCode.ALERT_NOTE_NEEDED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertCommand.NoteAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.projections.alerts.AlertView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody writes something down with an alert about a child. */
@Component
@Order(4)
class NoteSheet implements AlertSheet<NoteSheet.AlertNote> {

    /** What is asked. */
    record AlertNote(
            @NotNull @Size(max = 2000) @At(ALERT_NOTE_NEEDED)
            String note) {}

    @Override
    public String name() {
        return "note";
    }

    @Override
    public Class<AlertNote> form() {
        return AlertNote.class;
    }

    @Override
    public boolean fits(AlertView alert) {
        return alert.childId() != null && alert.state() != AlertState.WITHDRAWN;
    }

    @Override
    public AlertNote blank(AlertView alert, Account self) {
        return new AlertNote(null);
    }

    @Override
    public List<Part> parts(AlertView alert, Language language) {
        return AlertSheet.withNote(alert);
    }

    @Override
    public AlertCommand.ByPerson command(AlertNote filled, AlertId alert, Long version) {
        return new NoteAlert(alert, version, filled.note());
    }
}

package nl.relocationtracker.api.pages.alert;

import static nl.relocationtracker.core.alert.ReopeningCause.NOT_OVER;
import static nl.relocationtracker.core.alert.ReopeningCause.RESOLVED_IN_ERROR;
import static nl.relocationtracker.core.refusal.RefusalCode.REOPENED_BY_THE_RECORD_ALONE;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertCommand.ReopenAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.alert.ReopeningCause;
import nl.relocationtracker.projections.alerts.AlertView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An alert goes on that was resolved. */
@Component
@Order(5)
class ReopeningOfAlertSheet implements AlertSheet<ReopeningOfAlertSheet.AlertReopening> {

    /** What is asked. */
    record AlertReopening(
            @NotNull @At(REOPENED_BY_THE_RECORD_ALONE) ReopeningCause cause,
            @Size(max = 2000) String note) {}

    @Override
    public String name() {
        return "reopening";
    }

    @Override
    public Class<AlertReopening> form() {
        return AlertReopening.class;
    }

    @Override
    public boolean fits(AlertView alert) {
        return alert.state() == AlertState.RESOLVED;
    }

    @Override
    public AlertReopening blank(AlertView alert, Account self) {
        return new AlertReopening(null, null);
    }

    @Override
    public List<Part> parts(AlertView alert, Language language) {
        return AlertSheet.withNote(
                alert, Part.radios("cause", Option.of(language, "alert-reopening", NOT_OVER, RESOLVED_IN_ERROR)));
    }

    @Override
    public AlertCommand.ByPerson command(AlertReopening filled, AlertId alert, Long version) {
        return new ReopenAlert(alert, version, filled.cause(), filled.note());
    }
}

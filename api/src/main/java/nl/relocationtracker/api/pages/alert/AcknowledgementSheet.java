package nl.relocationtracker.api.pages.alert;

import static nl.relocationtracker.core.refusal.RefusalCode.ALERT_NOTE_NEEDED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertCommand.AcknowledgeAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertResponse;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.projections.alerts.AlertView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody is on an alert, and says what they do. */
@Component
@Order(1)
class AcknowledgementSheet implements AlertSheet<AcknowledgementSheet.AlertAcknowledgement> {

    /** What is asked. */
    record AlertAcknowledgement(
            @NotNull AlertResponse response,
            @Size(max = 2000) @At(ALERT_NOTE_NEEDED) String note) {}

    @Override
    public String name() {
        return "acknowledgement";
    }

    @Override
    public Class<AlertAcknowledgement> form() {
        return AlertAcknowledgement.class;
    }

    @Override
    public boolean fits(AlertView alert) {
        return alert.state() == AlertState.OPEN;
    }

    @Override
    public AlertAcknowledgement blank(AlertView alert, Account self) {
        return new AlertAcknowledgement(
                alert.kind().isOfLostChild() ? AlertResponse.SEARCHING : AlertResponse.LOOKING_INTO_IT, null);
    }

    @Override
    public List<Part> parts(AlertView alert, Language language) {
        return AlertSheet.withNote(
                alert, Part.radios("response", Option.of(language, "alert-response", AlertResponse.values())));
    }

    @Override
    public AlertCommand.ByPerson command(AlertAcknowledgement filled, AlertId alert, Long version) {
        return new AcknowledgeAlert(alert, version, filled.response(), filled.note());
    }
}

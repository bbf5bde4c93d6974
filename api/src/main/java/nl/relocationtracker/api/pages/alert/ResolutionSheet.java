package nl.relocationtracker.api.pages.alert;

import static nl.relocationtracker.core.refusal.RefusalCode.ALERT_NOTE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.OUTCOME_DOES_NOT_FIT;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertCommand.ResolveAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertOutcome;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.AlertView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody says what came of an alert. */
@Component
@Order(2)
class ResolutionSheet implements AlertSheet<ResolutionSheet.AlertResolution> {

    /** What is asked. */
    record AlertResolution(
            @NotNull @At(OUTCOME_DOES_NOT_FIT) AlertOutcome outcome,
            @Size(max = 2000) @At(ALERT_NOTE_NEEDED) String note) {}

    @Override
    public String name() {
        return "resolution";
    }

    @Override
    public Class<AlertResolution> form() {
        return AlertResolution.class;
    }

    @Override
    public boolean fits(AlertView alert) {
        return AlertSelection.PENDING.contains(alert.state());
    }

    @Override
    public AlertResolution blank(AlertView alert, Account self) {
        return new AlertResolution(null, null);
    }

    /** Of a child of whom nobody knows where it is three outcomes, and none of these of any other. */
    @Override
    public List<Part> parts(AlertView alert, Language language) {
        AlertOutcome[] fitting = Stream.of(AlertOutcome.values())
                .filter(outcome -> outcome.fits(alert.kind()))
                .toArray(AlertOutcome[]::new);
        return AlertSheet.withNote(alert, Part.radios("outcome", Option.of(language, "alert-outcome", fitting)));
    }

    @Override
    public AlertCommand.ByPerson command(AlertResolution filled, AlertId alert, Long version) {
        return new ResolveAlert(alert, version, filled.outcome(), filled.note());
    }
}

package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;
import static nl.relocationtracker.core.refusal.RefusalCode.OVERLAPS_ANOTHER_PERIOD;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_IS_CLOSED;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_NOT_CLOSED;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OUTSIDE_PERIODS;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodId;
import org.springframework.stereotype.Component;

/** An opening period was recorded on the wrong days, or with the wrong cause. */
@Component
class PeriodCorrectionSheet implements LocationSheet<PeriodCorrectionSheet.PeriodCorrection> {

    /** What is asked. */
    record PeriodCorrection(
            @NotNull @At({OVERLAPS_ANOTHER_PERIOD, STAYS_OUTSIDE_PERIODS, NOTHING_CHANGES})
            LocalDate openedOn,

            @At({IN_THE_FUTURE, CLOSES_BEFORE_OPENING, PERIOD_NOT_CLOSED, PERIOD_IS_CLOSED})
            LocalDate closedOn,

            @At({CAUSE_NEEDED, CAUSE_FOR_IMPORTS_ONLY}) ClosureCause cause,
            @NotNull CorrectionCause because) {}

    @Override
    public String name() {
        return "correction";
    }

    @Override
    public Class<PeriodCorrection> form() {
        return PeriodCorrection.class;
    }

    @Override
    public Set<LocationState> offeredWhile() {
        return Set.of();
    }

    @Override
    public PeriodCorrection blank(About about) {
        return new PeriodCorrection(
                about.period().openedOn(),
                about.period().closedOn(),
                about.period().cause(),
                null);
    }

    @Override
    public List<Part> parts(About about, Language language) {
        List<Part> parts = new ArrayList<>(
                List.of(Part.dayBetween(null, "openedOn", about.period().closedOn())));
        if (about.period().closedOn() != null || about.isTyped("closedOn") || about.isTyped("cause")) {
            parts.add(Part.dayBetween(about.period().openedOn(), "closedOn", null));
            parts.add(Part.select("cause", Causes.ofClosing(language)));
        }
        parts.add(Part.radios("because", Causes.ofCorrecting(language)));
        return parts;
    }

    @Override
    public LocationCommand command(PeriodCorrection filled, About about, Long version) {
        return new CorrectPeriod(
                new LocationId(about.location().id()),
                version,
                new PeriodId(about.period().id()),
                filled.openedOn(),
                filled.closedOn(),
                filled.cause(),
                filled.because());
    }
}

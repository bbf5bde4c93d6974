package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.NO_CLOSURE_TO_RETRACT;
import static nl.relocationtracker.core.refusal.RefusalCode.OVERLAPS_ANOTHER_PERIOD;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OUTSIDE_PERIODS;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.CorrectionCause;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.location.PeriodCommand.RetractClosure;
import nl.relocationtracker.core.location.PeriodCommand.RetractOpening;
import nl.relocationtracker.core.location.PeriodId;
import org.springframework.stereotype.Component;

/** The opening or the closing of a period never was. */
@Component
class PeriodRetractionSheet implements LocationSheet<PeriodRetractionSheet.PeriodRetraction> {

    /** What never was: with the opening the whole period, or its end alone. */
    enum What {
        OPENING,
        CLOSURE
    }

    /** What is asked. */
    record PeriodRetraction(
            @NotNull @At({STAYS_OUTSIDE_PERIODS, NO_CLOSURE_TO_RETRACT, OVERLAPS_ANOTHER_PERIOD})
            What what,

            @NotNull CorrectionCause because) {}

    @Override
    public String name() {
        return "retraction";
    }

    @Override
    public Class<PeriodRetraction> form() {
        return PeriodRetraction.class;
    }

    @Override
    public Set<LocationState> offeredWhile() {
        return Set.of();
    }

    @Override
    public PeriodRetraction blank(About about) {
        return new PeriodRetraction(about.period().closedOn() == null ? What.OPENING : null, null);
    }

    @Override
    public List<Part> parts(About about, Language language) {
        boolean closed = about.period().closedOn() != null
                || about.typed().getOrDefault("what", List.of()).contains(What.CLOSURE.name());
        What[] possible = closed ? What.values() : new What[] {What.OPENING};
        return List.of(
                Part.radios("what", Option.of(language, "retracted", possible)),
                Part.radios("because", Causes.ofCorrecting(language)));
    }

    @Override
    public LocationCommand command(PeriodRetraction filled, About about, Long version) {
        LocationId id = new LocationId(about.location().id());
        PeriodId period = new PeriodId(about.period().id());
        return filled.what() == What.OPENING
                ? new RetractOpening(id, version, period, filled.because())
                : new RetractClosure(id, version, period, filled.because());
    }
}

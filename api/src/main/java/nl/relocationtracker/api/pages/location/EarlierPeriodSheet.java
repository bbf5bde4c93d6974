package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.CLOSES_BEFORE_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.OVERLAPS_ANOTHER_PERIOD;
import static nl.relocationtracker.core.refusal.RefusalCode.PERIOD_OVERLAPS;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.location.PeriodCommand.RecordEarlierPeriod;
import nl.relocationtracker.core.location.PeriodId;
import org.springframework.stereotype.Component;

/** A location was open before, in a period that was not known and is over. */
@Component
class EarlierPeriodSheet implements LocationSheet<EarlierPeriodSheet.EarlierPeriod> {

    /** What is asked. */
    record EarlierPeriod(
            @NotNull @At({PERIOD_OVERLAPS, OVERLAPS_ANOTHER_PERIOD})
            LocalDate openedOn,

            @NotNull @At({IN_THE_FUTURE, CLOSES_BEFORE_OPENING})
            LocalDate closedOn,

            @NotNull @At(CAUSE_FOR_IMPORTS_ONLY) ClosureCause cause,
            @Min(1) @Max(100_000) Integer capacity) {}

    @Override
    public String name() {
        return "earlier-period";
    }

    @Override
    public Class<EarlierPeriod> form() {
        return EarlierPeriod.class;
    }

    @Override
    public Set<LocationState> offeredWhile() {
        return Set.of(LocationState.OPEN, LocationState.WINDING_DOWN, LocationState.CLOSED);
    }

    @Override
    public EarlierPeriod blank(About about) {
        return new EarlierPeriod(null, null, null, null);
    }

    @Override
    public List<Part> parts(About about, Language language) {
        LocalDate since = Closing.openSince(about.location());
        return List.of(
                Part.dayBetween(null, "openedOn", since == null ? null : since.minusDays(1)),
                Part.dayBetween(null, "closedOn", since),
                Part.select("cause", Causes.ofClosing(language)),
                Part.of("capacity", Part.Look.NUMBER));
    }

    @Override
    public LocationCommand command(EarlierPeriod filled, About about, Long version) {
        return new RecordEarlierPeriod(
                new LocationId(about.location().id()),
                version,
                PeriodId.create(),
                filled.openedOn(),
                filled.closedOn(),
                filled.cause(),
                filled.capacity());
    }
}

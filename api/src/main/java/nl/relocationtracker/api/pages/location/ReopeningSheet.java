package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_ALREADY_OPEN;
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
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodId;
import org.springframework.stereotype.Component;

/** A location opens again. */
@Component
class ReopeningSheet implements LocationSheet<ReopeningSheet.Reopening> {

    /** What is asked. */
    record Reopening(
            @NotNull @At({IN_THE_FUTURE, PERIOD_OVERLAPS, LOCATION_ALREADY_OPEN})
            LocalDate openedOn,

            @Min(1) @Max(100_000) Integer capacity) {}

    @Override
    public String name() {
        return "reopening";
    }

    @Override
    public Class<Reopening> form() {
        return Reopening.class;
    }

    @Override
    public Set<LocationState> offeredWhile() {
        return Set.of(LocationState.CLOSED);
    }

    @Override
    public Reopening blank(About about) {
        return new Reopening(null, null);
    }

    @Override
    public List<Part> parts(About about, Language language) {
        return List.of(Part.day("openedOn"), Part.of("capacity", Part.Look.NUMBER));
    }

    @Override
    public LocationCommand command(Reopening filled, About about, Long version) {
        return new ReopenLocation(
                new LocationId(about.location().id()),
                version,
                PeriodId.create(),
                filled.openedOn(),
                filled.capacity());
    }
}

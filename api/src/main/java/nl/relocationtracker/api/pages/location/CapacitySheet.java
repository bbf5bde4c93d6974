package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationState;
import org.springframework.stereotype.Component;

/** A location has more or fewer places. */
@Component
class CapacitySheet implements LocationSheet<CapacitySheet.Capacity> {

    /** What is asked. */
    record Capacity(
            @Min(1) @Max(100_000) @At(NOTHING_CHANGES) Integer capacity,
            @NotNull @At({LOCATION_NOT_OPEN, IN_THE_FUTURE}) LocalDate from) {}

    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public Class<Capacity> form() {
        return Capacity.class;
    }

    @Override
    public Set<LocationState> offeredWhile() {
        return Set.of(LocationState.OPEN, LocationState.WINDING_DOWN);
    }

    @Override
    public Capacity blank(About about) {
        return new Capacity(Closing.last(about.location()).capacity(), null);
    }

    @Override
    public List<Part> parts(About about, Language language) {
        return List.of(Part.of("capacity", Part.Look.NUMBER), Part.day("from"));
    }

    @Override
    public LocationCommand command(Capacity filled, About about, Long version) {
        return new ChangeCapacity(new LocationId(about.location().id()), version, filled.capacity(), filled.from());
    }
}

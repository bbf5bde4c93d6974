package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.BECOMES_NO_FOSTER_FAMILY;
import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_FIRST_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationState;
import org.springframework.stereotype.Component;

/** A location becomes another kind, while children live there. */
@Component
class ConversionSheet implements LocationSheet<ConversionSheet.Conversion> {

    /** What is asked. */
    record Conversion(
            @NotNull @At({NOTHING_CHANGES, BECOMES_NO_FOSTER_FAMILY})
            LocationKind kind,

            @NotNull @At({LOCATION_NOT_OPEN, IN_THE_FUTURE, BEFORE_FIRST_OPENING})
            LocalDate from) {}

    @Override
    public String name() {
        return "conversion";
    }

    @Override
    public Class<Conversion> form() {
        return Conversion.class;
    }

    @Override
    public Set<LocationState> offeredWhile() {
        return Set.of(LocationState.OPEN, LocationState.WINDING_DOWN);
    }

    @Override
    public Conversion blank(About about) {
        return new Conversion(about.location().kind(), null);
    }

    @Override
    public List<Part> parts(About about, Language language) {
        return List.of(Part.select("kind", Causes.kindsToBecome(language)), Part.day("from"));
    }

    @Override
    public LocationCommand command(Conversion filled, About about, Long version) {
        return new ConvertLocation(
                new LocationId(about.location().id()), version, filled.kind(), null, null, filled.from());
    }
}

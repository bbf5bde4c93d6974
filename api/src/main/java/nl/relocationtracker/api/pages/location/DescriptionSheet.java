package nl.relocationtracker.api.pages.location;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_FIRST_OPENING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.NAME_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.core.location.SiteId;
import nl.relocationtracker.projections.locations.LocationView;
import org.springframework.stereotype.Component;

/** A location is called otherwise, or lies in another municipality. */
@Component
class DescriptionSheet implements LocationSheet<DescriptionSheet.Described> {

    /** What is asked. */
    record Described(
            @NotNull @Size(max = 200) @Pattern(regexp = NewLocationPage.LINE) @At({NAME_NEEDED, NOTHING_CHANGES})
            String name,

            @Size(max = 100) @Pattern(regexp = NewLocationPage.LINE)
            String municipality,

            @NotNull @At({IN_THE_FUTURE, BEFORE_FIRST_OPENING})
            LocalDate from) {}

    @Override
    public String name() {
        return "description";
    }

    @Override
    public Class<Described> form() {
        return Described.class;
    }

    @Override
    public Set<LocationState> offeredWhile() {
        return Set.of(LocationState.OPEN, LocationState.WINDING_DOWN, LocationState.CLOSED);
    }

    @Override
    public Described blank(About about) {
        return new Described(about.location().name(), about.location().municipality(), null);
    }

    @Override
    public List<Part> parts(About about, Language language) {
        return List.of(Part.of("name", Part.Look.TEXT), Part.of("municipality", Part.Look.TEXT), Part.day("from"));
    }

    @Override
    public LocationCommand command(Described filled, About about, Long version) {
        LocationView now = about.location();
        return new DescribeLocation(
                new LocationId(now.id()),
                version,
                filled.name(),
                filled.municipality(),
                now.siteId() == null ? null : new SiteId(now.siteId()),
                now.successorId() == null ? null : new LocationId(now.successorId()),
                filled.from());
    }
}

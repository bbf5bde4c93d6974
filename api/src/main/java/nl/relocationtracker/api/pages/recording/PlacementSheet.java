package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_DEPARTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_WINDING_DOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_A_CHILD_ANY_MORE;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Offered;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.stays.ChildFiles;
import org.springframework.stereotype.Component;

/** A child that had left reception comes back. */
@Component
class PlacementSheet implements MoveSheet<PlacementSheet.Placement> {

    private final ChildFiles files;
    private final Grounds grounds;

    PlacementSheet(ChildFiles files, Grounds grounds) {
        this.files = files;
        this.grounds = grounds;
    }

    /** What is asked. */
    record Placement(
            List<UUID> with,
            List<String> seen,

            @NotNull @At({LOCATION_NOT_OPEN, LOCATION_WINDING_DOWN, LOCATION_UNKNOWN})
            String place,

            UUID locationId,

            @NotNull @At({IN_THE_FUTURE, BEFORE_DEPARTURE, NOT_A_CHILD_ANY_MORE})
            LocalDate arrivedOn,

            @NotNull Company company,
            Guardian guardian)
            implements MoveForm {}

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public Class<Placement> form() {
        return Placement.class;
    }

    @Override
    public Sheet<Placement> of(UUID id, Language language) {
        return new Sheet<>(
                "placement",
                id,
                Offered.NOBODY,
                List.of(
                        Part.place(),
                        Part.day("arrivedOn"),
                        Part.radios("company", Choices.companies(language)),
                        Part.select("guardian", Guardian.options(language))),
                "arrivedOn",
                along -> {
                    Accompaniment before = before(id);
                    return new Placement(
                            along,
                            List.of(),
                            null,
                            null,
                            null,
                            before == null ? null : before.company(),
                            before == null ? null : Guardian.of(before.guardian()));
                },
                (filled, place, child, version) -> new PlaceChild(
                        child,
                        version,
                        StayId.create(),
                        new LocationId(place.id()),
                        filled.arrivedOn(),
                        new Accompaniment(filled.company(), Guardian.isThere(filled.guardian())),
                        null,
                        null),
                null);
    }

    /** With whom it was when it was here last. */
    private Accompaniment before(UUID child) {
        return files.fileOf(new ChildId(child), null)
                .flatMap((ChildFile file) -> file.accompaniedOn(grounds.today()))
                .map(Accompanied::accompaniment)
                .orElse(null);
    }
}

package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.ARRIVES_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_WINDING_DOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_A_CHILD_ANY_MORE;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Offered;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.stays.ChildFiles;
import org.springframework.stereotype.Component;

/** A child that was on its way has arrived. */
@Component
class ArrivalSheet implements MoveSheet<ArrivalSheet.Arrival> {

    private final ChildFiles files;
    private final OpenPlaces places;
    private final Grounds grounds;

    ArrivalSheet(ChildFiles files, OpenPlaces places, Grounds grounds) {
        this.files = files;
        this.places = places;
        this.grounds = grounds;
    }

    /** What is asked. */
    record Arrival(
            List<UUID> with,
            List<String> seen,

            @NotNull @At({LOCATION_NOT_OPEN, LOCATION_WINDING_DOWN, LOCATION_UNKNOWN})
            String place,

            UUID locationId,

            @NotNull @At({IN_THE_FUTURE, ARRIVES_BEFORE_LEAVING, NOT_A_CHILD_ANY_MORE})
            LocalDate arrivedOn)
            implements MoveForm {}

    @Override
    public String name() {
        return "arrival";
    }

    @Override
    public Class<Arrival> form() {
        return Arrival.class;
    }

    @Override
    public Sheet<Arrival> of(UUID id, Language language) {
        return new Sheet<>(
                "arrival",
                id,
                Offered.ON_THE_WAY,
                List.of(Part.place(), Part.day("arrivedOn")),
                "arrivedOn",
                along -> sentTo(id)
                        .map(to -> new Arrival(along, List.of(), to.label(), to.id(), null))
                        .orElse(new Arrival(along, List.of(), null, null, null)),
                (filled, place, child, version) -> new ReceiveChild(
                        child, version, StayId.create(), new LocationId(place.id()), filled.arrivedOn()),
                null);
    }

    /** Where it was sent, if that is known. */
    private Optional<LocationView> sentTo(UUID child) {
        return files.fileOf(new ChildId(child), null)
                .filter(file -> file.timeline().isInTransit())
                .flatMap(file -> file.timeline().last())
                .flatMap(stay -> Optional.ofNullable(stay.transit()))
                .flatMap(transit -> Optional.ofNullable(transit.destination()))
                .flatMap(place -> places.location(place.value(), grounds.today()));
    }
}

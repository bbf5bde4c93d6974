package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.ARRIVES_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_WINDING_DOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOT_A_CHILD_ANY_MORE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Offered;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.StayId;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.stays.ChildFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A child that was on its way has arrived. */
@Controller
class ArrivalPage {

    private static final String PATH = "/children/{id:" + Addresses.ID + "}/arrival";

    private final SheetPages pages;
    private final ChildFiles files;
    private final OpenPlaces places;
    private final Grounds grounds;

    ArrivalPage(SheetPages pages, ChildFiles files, OpenPlaces places, Grounds grounds) {
        this.pages = pages;
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

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, Language language, Model model) {
        return pages.ask(sheet(id), language, model);
    }

    @PostMapping(PATH)
    Object record(
            @PathVariable UUID id,
            Form<Arrival> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        return pages.record(sheet(id), form, step, language, model, response);
    }

    private Sheet<Arrival> sheet(UUID id) {
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

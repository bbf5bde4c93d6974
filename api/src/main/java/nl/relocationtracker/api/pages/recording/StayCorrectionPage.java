package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.ARRIVES_BEFORE_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_NOT_OPEN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.LOCATION_WINDING_DOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTE_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.REASON_NEEDED;
import static nl.relocationtracker.core.refusal.RefusalCode.SAME_LOCATION;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OVERLAP;
import static nl.relocationtracker.core.refusal.RefusalCode.WHY_NEEDED;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.projections.locations.LocationView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A stay was recorded at the wrong place, on the wrong day or for the wrong reason. */
@Controller
class StayCorrectionPage {

    private static final String PATH =
            "/children/{id:" + Addresses.ID + "}/stays/{stayId:" + Addresses.ID + "}/correction";

    private final SheetPages pages;
    private final RecordedStays stays;
    private final OpenPlaces places;

    StayCorrectionPage(SheetPages pages, RecordedStays stays, OpenPlaces places) {
        this.pages = pages;
        this.stays = stays;
        this.places = places;
    }

    /** What is asked: how the stay really was, and what was wrong. */
    record StayCorrection(
            List<UUID> with,
            List<String> seen,

            @NotNull @At({LOCATION_NOT_OPEN, LOCATION_WINDING_DOWN, LOCATION_UNKNOWN, SAME_LOCATION})
            String place,

            UUID locationId,
            @NotNull @At({IN_THE_FUTURE, STAYS_OVERLAP}) LocalDate arrivedOn,
            @At(ARRIVES_BEFORE_LEAVING) LocalDate leftOn,
            @At(REASON_NEEDED) Reason reason,
            DecidedBy decidedBy,
            @Size(max = 2000) @At(NOTE_NEEDED) String note,
            @NotNull @Size(max = 2000) @At(WHY_NEEDED) String why)
            implements MoveForm {}

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, @PathVariable UUID stayId, Language language, Model model) {
        return pages.read(() -> pages.ask(sheet(id, stays.stay(id, stayId), language), language, model));
    }

    @PostMapping(PATH)
    Object record(
            @PathVariable UUID id,
            @PathVariable UUID stayId,
            Form<StayCorrection> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        Sheet<StayCorrection> sheet = pages.read(() -> sheet(id, stays.stayOrTakenBack(id, stayId), language));
        return pages.record(sheet, form, step, language, model, response);
    }

    private Sheet<StayCorrection> sheet(UUID child, Stay stay, Language language) {
        List<Part> parts = new ArrayList<>(List.of(
                Part.place(),
                Part.dayBetween(null, "arrivedOn", stay.leftOn()),
                Part.dayBetween(stay.arrivedOn(), "leftOn", null)));
        if (stay.move() != null) {
            parts.add(Part.select("reason", Choices.reasons(language)));
            parts.add(Part.select("decidedBy", Choices.deciders(language)));
            parts.add(Part.note("note"));
        }
        parts.add(Part.note("why"));
        return Sheet.correcting(
                "stay-correction",
                child,
                "stays/" + stay.id() + "/correction",
                stay.id(),
                SameMove.arriving(stay),
                parts,
                stay.location().value(),
                along -> now(stay, along),
                (filled, place, of, version, own) -> new CorrectStay(
                        of,
                        version,
                        own,
                        new LocationId(place.id()),
                        filled.arrivedOn(),
                        filled.leftOn(),
                        motive(filled, stay),
                        filled.why()));
    }

    private StayCorrection now(Stay stay, List<UUID> along) {
        String label = places.location(stay.location().value(), stay.arrivedOn())
                .map(LocationView::label)
                .orElse("");
        return new StayCorrection(
                along,
                List.of(),
                label,
                stay.location().value(),
                stay.arrivedOn(),
                null,
                stay.move() == null ? null : stay.move().reason(),
                stay.move() == null || stay.move().decidedByInferred()
                        ? null
                        : stay.move().decidedBy(),
                null,
                null);
    }

    /** Nothing where it stays as it is, so that the note stays too. */
    private static Motive motive(StayCorrection filled, Stay stay) {
        boolean same = stay.move() != null
                && filled.reason() == stay.move().reason()
                && (filled.decidedBy() == null
                        ? stay.move().decidedByInferred()
                        : filled.decidedBy() == stay.move().decidedBy())
                && filled.note() == null;
        return same ? null : Choices.motive(filled.reason(), filled.decidedBy(), filled.note());
    }
}

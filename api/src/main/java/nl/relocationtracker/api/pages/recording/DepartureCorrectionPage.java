package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_AFTER_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_BEFORE_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.STAYS_OVERLAP;
import static nl.relocationtracker.core.refusal.RefusalCode.WHY_NEEDED;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.OnlyForMissing;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectDeparture;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Stay.Departure;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A departure was recorded on the wrong day or to the wrong destination. */
@Controller
class DepartureCorrectionPage {

    private static final String PATH =
            "/children/{id:" + Addresses.ID + "}/departures/{stayId:" + Addresses.ID + "}/correction";

    private final SheetPages pages;
    private final RecordedStays stays;

    DepartureCorrectionPage(SheetPages pages, RecordedStays stays) {
        this.pages = pages;
        this.stays = stays;
    }

    /** What is asked: how the child really left, and what was wrong. */
    record DepartureCorrection(
            List<UUID> with,
            List<String> seen,

            @NotNull @At({IN_THE_FUTURE, BEFORE_LAST_ARRIVAL, STAYS_OVERLAP})
            LocalDate leftOn,

            @NotNull Destination destination,

            @At({LAST_SEEN_AFTER_LEAVING, LAST_SEEN_BEFORE_ARRIVAL})
            LocalDate lastSeenOn,

            ReportedTo reportedTo,
            @NotNull @Size(max = 2000) @At(WHY_NEEDED) String why)
            implements MoveForm, Consistent {

        @Override
        public Map<String, InputCode> contradictions() {
            return OnlyForMissing.contradictions(destination, lastSeenOn, reportedTo);
        }
    }

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, @PathVariable UUID stayId, Language language, Model model) {
        return pages.read(() -> {
            Stay stay = stays.stay(id, stayId);
            if (stay.departure() == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            return pages.ask(sheet(id, stay, language), language, model);
        });
    }

    @PostMapping(PATH)
    Object record(
            @PathVariable UUID id,
            @PathVariable UUID stayId,
            Form<DepartureCorrection> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        Sheet<DepartureCorrection> sheet = pages.read(() -> sheet(id, stays.stayOrTakenBack(id, stayId), language));
        return pages.record(sheet, form, step, language, model, response);
    }

    /** Where the departure was withdrawn since, the rules say so and what was typed stays. */
    private static Sheet<DepartureCorrection> sheet(UUID child, Stay stay, Language language) {
        Departure departure = stay.departure();
        return Sheet.correcting(
                "departure-correction",
                child,
                "departures/" + stay.id() + "/correction",
                stay.id(),
                departure == null ? SameMove.NONE : SameMove.departing(stay),
                List.of(
                        Part.day("leftOn"),
                        Part.select("destination", Choices.destinations(language)),
                        Part.day("lastSeenOn"),
                        Part.select("reportedTo", Choices.reportedTo(language)),
                        Part.note("why")),
                null,
                along -> new DepartureCorrection(
                        along,
                        List.of(),
                        departure.on(),
                        departure.destination(),
                        departure.lastSeenOn(),
                        departure.reportedTo(),
                        null),
                (filled, place, of, version, own) -> new CorrectDeparture(
                        of,
                        version,
                        own,
                        filled.leftOn(),
                        filled.destination(),
                        filled.lastSeenOn(),
                        filled.reportedTo(),
                        filled.why()));
    }
}

package nl.relocationtracker.api.pages.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.BEFORE_LAST_ARRIVAL;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_AFTER_LEAVING;
import static nl.relocationtracker.core.refusal.RefusalCode.LAST_SEEN_BEFORE_ARRIVAL;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.recording.Movers.Offered;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.OnlyForMissing;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.ReportedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A child leaves reception. */
@Controller
class DeparturePage {

    private static final String PATH = "/children/{id:" + Addresses.ID + "}/departure";

    private final SheetPages pages;

    DeparturePage(SheetPages pages) {
        this.pages = pages;
    }

    /** What is asked. */
    record Departure(
            List<UUID> with,
            List<String> seen,

            @NotNull @At({IN_THE_FUTURE, BEFORE_LAST_ARRIVAL})
            LocalDate leftOn,

            @NotNull Destination destination,

            @At({LAST_SEEN_AFTER_LEAVING, LAST_SEEN_BEFORE_ARRIVAL})
            LocalDate lastSeenOn,

            ReportedTo reportedTo)
            implements MoveForm, Consistent {

        @Override
        public Map<String, InputCode> contradictions() {
            return OnlyForMissing.contradictions(destination, lastSeenOn, reportedTo);
        }
    }

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, Language language, Model model) {
        return pages.ask(sheet(id, language), language, model);
    }

    @PostMapping(PATH)
    Object record(
            @PathVariable UUID id,
            Form<Departure> form,
            @RequestParam(required = false) String step,
            Language language,
            Model model,
            HttpServletResponse response) {
        return pages.record(sheet(id, language), form, step, language, model, response);
    }

    private static Sheet<Departure> sheet(UUID id, Language language) {
        return new Sheet<>(
                "departure",
                id,
                Offered.PRESENT,
                List.of(
                        Part.day("leftOn"),
                        Part.select("destination", Choices.destinations(language)),
                        Part.day("lastSeenOn"),
                        Part.select("reportedTo", Choices.reportedTo(language))),
                "leftOn",
                along -> new Departure(along, List.of(), null, null, null, null),
                (filled, place, child, version) -> new DepartChild(
                        child,
                        version,
                        filled.leftOn(),
                        filled.destination(),
                        filled.lastSeenOn(),
                        filled.reportedTo(),
                        null),
                null);
    }
}

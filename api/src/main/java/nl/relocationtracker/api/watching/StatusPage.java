package nl.relocationtracker.api.watching;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.api.findings.FindingsOfDay;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventsInOrder;
import nl.relocationtracker.projections.store.HeldBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an operator begins: whether all is well, and if not, what is the matter and what to do. */
@Controller
class StatusPage {

    private static final int MOST = 50;

    private final Checks checks;
    private final EventsInOrder events;
    private final Outbox outbox;
    private final FindingsOfDay findings;
    private final Readings readings;
    private final Grounds grounds;

    StatusPage(
            Checks checks,
            EventsInOrder events,
            Outbox outbox,
            FindingsOfDay findings,
            Readings readings,
            Grounds grounds) {
        this.checks = checks;
        this.events = events;
        this.outbox = outbox;
        this.findings = findings;
        this.readings = readings;
        this.grounds = grounds;
    }

    /** A message that was given up, and the day on which. */
    record Parked(long id, String kind, int attempts, LocalDate on) {}

    /** @param still asks for a page that stays as it is */
    @GetMapping("/status")
    String status(@RequestParam(defaultValue = "") String still, Language language, Model model) {
        List<HeldBack> held = events.heldBack();
        List<Check> all = checks.all(held);
        model.addAttribute("still", !still.isEmpty());
        model.addAttribute("checks", all);
        model.addAttribute(
                "worst", all.stream().map(Check::level).max(Enum::compareTo).orElse(Check.Level.FINE));
        model.addAttribute("held", held.stream().limit(MOST).toList());
        model.addAttribute(
                "parked", outbox.parked(MOST).stream().map(this::shown).toList());
        model.addAttribute("rules", readings.read(null, null, null, basis -> findings.byRule(basis)));
        return "status";
    }

    /** Tries a message again that was given up. */
    @PostMapping("/status/messages/{id:\\d{1,18}}/delivery")
    SeeOther sendAgain(@PathVariable long id) {
        return new SeeOther("/status", outbox.sendAgain(id) ? "message-tried" : "message-gone");
    }

    private Parked shown(Outbox.Parked parked) {
        return new Parked(
                parked.message().id(),
                parked.message().kind(),
                parked.attempts(),
                LocalDate.ofInstant(parked.parkedAt(), grounds.zone()));
    }
}

package nl.relocationtracker.api.watching;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.api.findings.FindingsOfDay;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.figure.Disclosure;
import nl.relocationtracker.api.pages.figure.FigureFile;
import nl.relocationtracker.api.pages.figure.Told;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.projections.findings.Findings.OfRule;
import nl.relocationtracker.projections.outbox.Outbox;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventsInOrder;
import nl.relocationtracker.projections.store.HeldBack;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Where an operator begins: whether all is well, and if not, what is the matter and what to do. */
@Controller
class StatusPage {

    private static final int MOST = 50;

    private final Checks checks;
    private final EventsInOrder events;
    private final Outbox outbox;
    private final FindingsOfDay findings;
    private final Disclosure disclosure;
    private final Readings readings;
    private final Grounds grounds;

    StatusPage(
            Checks checks,
            EventsInOrder events,
            Outbox outbox,
            FindingsOfDay findings,
            Disclosure disclosure,
            Readings readings,
            Grounds grounds) {
        this.checks = checks;
        this.events = events;
        this.outbox = outbox;
        this.findings = findings;
        this.disclosure = disclosure;
        this.readings = readings;
        this.grounds = grounds;
    }

    /** A message that was given up, and the day on which. */
    record Parked(long id, String kind, int attempts, LocalDate on) {}

    /** @param still asks for a page that stays as it is */
    @GetMapping(path = "/status", params = "!file")
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
        model.addAttribute("rules", byRule());
        return "status";
    }

    /** How many findings there are of each rule, as whoever asks may read it. */
    @GetMapping(path = "/status", params = "file")
    View file(@RequestParam String file, Language language) {
        if (!file.equals(FindingCells.NAME)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        List<OfRule> rules = byRule();
        Told told = disclosure.tell(FindingCells.of(rules), language);
        return new FigureFile(FindingCells.table(rules), told, grounds.today(), null).view();
    }

    private List<OfRule> byRule() {
        return readings.read(null, null, null, findings::byRule);
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

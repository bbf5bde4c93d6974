package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.StartFigures.Figures;
import nl.relocationtracker.api.pages.figure.Disclosure;
import nl.relocationtracker.api.pages.figure.FigureFile;
import nl.relocationtracker.api.pages.figure.FigureTable;
import nl.relocationtracker.api.pages.figure.Told;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.picture.OpeningsPicture;
import nl.relocationtracker.projections.counts.ChildCount;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The start: the figures of a day, the children who moved most, the locations that open and close most. */
@Controller
class StartPage {

    private final StartFigures figures;
    private final Grounds grounds;
    private final CurrentAccount current;
    private final Disclosure disclosure;
    private final FindingList findings;
    private final AlertList alerts;
    private final Naming naming;
    private final TransactionTemplate transaction;

    StartPage(
            StartFigures figures,
            Grounds grounds,
            CurrentAccount current,
            Disclosure disclosure,
            FindingList findings,
            AlertList alerts,
            Naming naming,
            PlatformTransactionManager transactions) {
        this.findings = findings;
        this.alerts = alerts;
        this.naming = naming;
        this.transaction = GenerationTransactions.ofOnePlan(transactions);
        this.figures = figures;
        this.disclosure = disclosure;
        this.grounds = grounds;
        this.current = current;
    }

    @GetMapping(path = "/", params = "!file")
    String start(
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Language language,
            Model model,
            HttpServletResponse response) {
        AskedDay asked = AskedDay.of(asOf, knownAt, grounds.today());
        model.addAttribute("asked", asked);
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "start";
        }
        boolean nearChildren = current.account().isNearChildren();
        PointInTime when = asked.when(grounds.zone());
        Figures found = figures.on(when, nearChildren, nearChildren);
        model.addAttribute("figures", found);
        model.addAttribute("figure", disclosure.tell(StartCells.of(found), language));
        model.addAttribute("tables", StartTables.of(found, language));
        model.addAttribute("policy", StartFigures.POLICY);
        model.addAttribute("grouping", Emergency.GROUPING);
        model.addAttribute("lately", StartFigures.LATELY);
        if (nearChildren) transaction.executeWithoutResult(status -> addChildren(found, when, asked, language, model));
        model.addAttribute("openings", openings(found, asked, language));
        return "start";
    }

    /** How those are called who are in the figures, and what the reader has to do: a few children, each by who they are. */
    private void addChildren(Figures found, PointInTime when, AskedDay asked, Language language, Model model) {
        model.addAttribute("names", naming.of(children(found), language));
        model.addAttribute("found", findings.of(found.found(), StartFigures.OPEN, when, language));
        if (asked.isToday())
            model.addAttribute("alerted", alerts.concerning(current.account(), grounds.asOfToday(), language));
    }

    private static List<UUID> children(Figures found) {
        return found.flagged().items().stream().map(ChildCount::childId).toList();
    }

    /** One of its tables, as whoever asks may read it. */
    @GetMapping(path = "/", params = "file")
    View file(
            @RequestParam String file,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Language language) {
        AskedDay asked = AskedDay.of(asOf, knownAt, grounds.today());
        if (asked.isWrong()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        Figures found = figures.on(asked.when(grounds.zone()), current.account().isNearChildren(), false);
        FigureTable table = StartTables.of(found, language).named(file);
        if (table == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        Told told = disclosure.tell(StartCells.of(found), language);
        return new FigureFile(table, told, asked.day(), asked.known()).view();
    }

    private static List<OpeningsPicture> openings(Figures figures, AskedDay asked, Language language) {
        return figures.turning().stream()
                .map(turning -> OpeningsPicture.of(turning.location(), figures.firstOpening(), asked.day(), language))
                .toList();
    }
}

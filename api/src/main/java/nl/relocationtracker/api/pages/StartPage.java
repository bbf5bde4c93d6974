package nl.relocationtracker.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.StartFigures.Figures;
import nl.relocationtracker.api.pages.figure.Disclosure;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.picture.OpeningsPicture;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start: the figures of a day, the children who moved most, the locations that open and close most. */
@Controller
class StartPage {

    private final StartFigures figures;
    private final Grounds grounds;
    private final CurrentAccount current;
    private final Disclosure disclosure;

    StartPage(StartFigures figures, Grounds grounds, CurrentAccount current, Disclosure disclosure) {
        this.figures = figures;
        this.disclosure = disclosure;
        this.grounds = grounds;
        this.current = current;
    }

    @GetMapping("/")
    String start(
            @RequestParam(required = false) String asOf, Language language, Model model, HttpServletResponse response) {
        AskedDay asked = AskedDay.of(asOf, grounds.today());
        model.addAttribute("asked", asked);
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "start";
        }
        boolean nearChildren = current.account().isNearChildren();
        Figures found = figures.on(asked.day(), nearChildren);
        model.addAttribute("figures", found);
        model.addAttribute("figure", disclosure.tell(StartCells.of(found), language));
        model.addAttribute("policy", StartFigures.POLICY);
        model.addAttribute("openings", openings(found, asked, language));
        return "start";
    }

    private static List<OpeningsPicture> openings(Figures figures, AskedDay asked, Language language) {
        return figures.turning().stream()
                .map(turning -> OpeningsPicture.of(turning.location(), figures.firstOpening(), asked.day(), language))
                .toList();
    }
}

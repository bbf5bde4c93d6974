package nl.relocationtracker.api.pages;

import java.util.Locale;
import java.util.Map;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** What stands at the address that a problem has for its type: what is the matter, and what to do about it. */
@Controller
class ProblemPages {

    private static final String ADDRESS = ProblemType.PATH + "{name}";

    /** A type of problem, for programs. */
    record Told(String type, int status, Map<String, Words> sentences) {}

    /** In one language; dots stand for what differs each time. */
    record Words(String title, String meaning) {

        static Words of(ProblemType type, Locale language) {
            return new Words(type.title(language), type.meaning(language));
        }
    }

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String name, Language language, Model model) {
        ProblemType type = known(name);
        model.addAttribute("type", type.address());
        model.addAttribute("status", type.status());
        model.addAttribute("words", Words.of(type, language.locale()));
        return "problem";
    }

    @GetMapping(ADDRESS)
    @ResponseBody
    Told told(@PathVariable String name) {
        ProblemType type = known(name);
        return new Told(
                type.address(),
                type.status(),
                Map.of("nl", Words.of(type, Language.DUTCH), "en", Words.of(type, Language.ENGLISH)));
    }

    private static ProblemType known(String name) {
        return ProblemType.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

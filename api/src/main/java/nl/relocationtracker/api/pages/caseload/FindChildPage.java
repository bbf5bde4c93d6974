package nl.relocationtracker.api.pages.caseload;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.ShortCode;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.projections.person.CodeSearch;
import nl.relocationtracker.projections.person.NearbySearch;
import nl.relocationtracker.projections.person.PersonSearch;
import nl.relocationtracker.projections.person.PersonSearch.Found;
import nl.relocationtracker.projections.person.PersonSearch.Query;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a child by name or number. Asked by POST, so that none of these stands in an address or a log. */
@Controller
class FindChildPage {

    /** So many letters tell enough to look while somebody types. */
    private static final int ENOUGH = 3;

    private static final int MOST_NEARBY = 8;
    private static final int MOST = 25;
    private static final String PATH = "/my-children/found";
    private static final String LAST = "lookedFor";

    private final NearbySearch nearby;
    private final PersonSearch search;
    private final CodeSearch codes;
    private final CurrentAccount current;

    FindChildPage(NearbySearch nearby, PersonSearch search, CodeSearch codes, CurrentAccount current) {
        this.nearby = nearby;
        this.search = search;
        this.codes = codes;
        this.current = current;
    }

    /**
     * A child that may be meant.
     *
     * @param detail what tells it from others of the same name
     * @param where null when it is not in reception
     */
    record Hit(UUID id, String name, String detail, String where) {}

    /** What somebody looked for last. It is kept in the session, so that it stands in no address, and the answer can be gone back to. */
    private record Asked(String q, boolean wide) implements Serializable {

        /** Says nothing of whom somebody looks for. */
        @Override
        public String toString() {
            return "Asked[sealed]";
        }
    }

    /**
     * @param q names, a number or the code of a child
     * @param wide whether to look in the whole country, too
     * @param byScript whether it is asked while somebody types
     */
    @PostMapping(PATH)
    @Transactional(readOnly = true)
    public String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean wide,
            @RequestHeader(name = "HX-Request", required = false) String byScript,
            HttpSession session,
            Language language,
            Model model) {
        Asked asked = new Asked(q.strip(), wide);
        if (byScript == null) {
            session.setAttribute(LAST, asked);
            return "redirect:" + PATH;
        }
        tell(asked, asked.q().length() >= ENOUGH, false, language, model);
        return "find :: hits";
    }

    @GetMapping(PATH)
    @Transactional(readOnly = true)
    public String found(HttpSession session, Language language, Model model) {
        if (!(session.getAttribute(LAST) instanceof Asked asked)) return "redirect:/my-children";
        tell(asked, !asked.q().isEmpty(), true, language, model);
        return "found";
    }

    /** @param whole whether it is no beginning that somebody is still typing */
    private void tell(Asked asked, boolean looks, boolean whole, Language language, Model model) {
        List<Hit> own = looks ? hits(own(asked.q()), language) : List.of();
        boolean everywhere = looks && whole && (asked.wide() || own.isEmpty());
        model.addAttribute("q", asked.q());
        model.addAttribute("looked", looks);
        model.addAttribute("hits", own);
        model.addAttribute("everywhere", everywhere);
        model.addAttribute("others", everywhere ? others(asked.q(), own, language) : List.of());
    }

    /** Whoever is called by the code comes first, wherever that child lives. */
    private List<Found> own(String q) {
        List<Found> coded = codes.find(q);
        return coded.isEmpty() ? nearby.find(q, current.account().locations(), MOST_NEARBY) : coded;
    }

    private List<Hit> others(String q, List<Hit> own, Language language) {
        return hits(search.find(new Query(q, null, null, MOST)), language).stream()
                .filter(hit -> own.stream().noneMatch(one -> one.id().equals(hit.id())))
                .toList();
    }

    private static List<Hit> hits(List<Found> found, Language language) {
        return found.stream().map(one -> hit(one, language)).toList();
    }

    private static Hit hit(Found found, Language language) {
        UUID id = found.child().value();
        BirthDate birth = found.details().birthDate();
        String code = language.say("child.title", ShortCode.of(id));
        return new Hit(
                id,
                found.details().names().isEmpty()
                        ? code
                        : found.details().names().get(0).shown(),
                birth == null ? code : language.say("find.born", code, year(birth.date())),
                found.inTransit() ? language.say("now.in-transit") : found.location());
    }

    private static String year(LocalDate day) {
        return Integer.toString(day.getYear());
    }
}

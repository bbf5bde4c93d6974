package nl.relocationtracker.api.pages.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.ShortCode;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.projections.person.NearbySearch;
import nl.relocationtracker.projections.person.PersonSearch;
import nl.relocationtracker.projections.person.PersonSearch.Found;
import nl.relocationtracker.projections.person.PersonSearch.Query;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
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

    private final NearbySearch nearby;
    private final PersonSearch search;
    private final CurrentAccount current;

    FindChildPage(NearbySearch nearby, PersonSearch search, CurrentAccount current) {
        this.nearby = nearby;
        this.search = search;
        this.current = current;
    }

    /**
     * A child that may be meant.
     *
     * @param detail what tells it from others of the same name
     * @param where null when it is not in reception
     */
    record Hit(UUID id, String name, String detail, String where) {}

    /**
     * @param q names or a number
     * @param wide whether to look in the whole country, too
     * @param byScript whether it is asked while somebody types
     */
    @PostMapping("/my-children/found")
    @Transactional(readOnly = true)
    public String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean wide,
            @RequestHeader(name = "HX-Request", required = false) String byScript,
            Language language,
            Model model) {
        String asked = q.strip();
        boolean typing = byScript != null;
        Set<UUID> locations = current.account().locations();
        boolean looks = typing ? asked.length() >= ENOUGH : !asked.isEmpty();
        List<Hit> own = looks ? hits(nearby.find(asked, locations, MOST_NEARBY), language) : List.of();
        boolean everywhere = looks && !typing && (wide || own.isEmpty());
        model.addAttribute("q", asked);
        model.addAttribute("looked", looks);
        model.addAttribute("hits", own);
        model.addAttribute("everywhere", everywhere);
        model.addAttribute(
                "others",
                everywhere
                        ? hits(search.find(new Query(asked, null, null, MOST)), language).stream()
                                .filter(hit ->
                                        own.stream().noneMatch(one -> one.id().equals(hit.id())))
                                .toList()
                        : List.of());
        return typing ? "find :: hits" : "found";
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

package nl.relocationtracker.api.pages.caseload;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.AlertList;
import nl.relocationtracker.api.pages.EventWords;
import nl.relocationtracker.api.pages.FindingList;
import nl.relocationtracker.api.pages.Naming;
import nl.relocationtracker.api.pages.PlainText;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.projections.caseload.Caseloads;
import nl.relocationtracker.projections.caseload.Caseloads.Charge;
import nl.relocationtracker.projections.caseload.Caseloads.Traveller;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a caseworker begins: my children, who is on the way, what is found about them, what I did last. */
@Controller
class CaseloadPage {

    private static final CountingPolicy POLICY = Policies.EVERY_RELOCATION;
    private static final int LAST_DONE = 8;

    private final Caseloads caseloads;
    private final FindingList findings;
    private final AlertList alerts;
    private final Naming naming;
    private final EventWords words;
    private final CurrentAccount current;
    private final Grounds grounds;

    CaseloadPage(
            Caseloads caseloads,
            FindingList findings,
            AlertList alerts,
            Naming naming,
            EventWords words,
            CurrentAccount current,
            Grounds grounds) {
        this.caseloads = caseloads;
        this.findings = findings;
        this.alerts = alerts;
        this.naming = naming;
        this.words = words;
        this.current = current;
        this.grounds = grounds;
    }

    /** A child and what it is called. */
    private record Named(Charge charge, String name) {}

    /** A child on its way, as the page shows it. */
    record OnTheWay(UUID id, String name, Traveller travel, boolean incoming) {}

    /** Something that this account recorded. */
    record Did(UUID child, String name, String what) {}

    @GetMapping("/my-children")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Object mine(ListQuery query, Language language, Model model) {
        Set<UUID> locations = current.account().locations();
        Listing<?> list = list(locations, query, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        model.addAttribute("locations", locations);
        model.addAttribute("travellers", travellers(locations, language));
        model.addAttribute("found", findings.livingAt(locations, PointInTime.asKnownNow(grounds.today()), language));
        model.addAttribute("alerted", alerts.concerning(current.account(), grounds.asOfToday(), language));
        model.addAttribute("done", done(language));
        return "my-children";
    }

    private Listing<Named> list(Set<UUID> locations, ListQuery query, Language language) {
        List<Charge> charges = caseloads.childrenAt(locations, POLICY.name(), grounds.today());
        Map<UUID, String> names =
                naming.of(charges.stream().map(Charge::childId).toList(), language);
        List<Named> all = charges.stream()
                .map(charge -> new Named(charge, names.get(charge.childId())))
                .toList();
        List<Column<Named>> columns = List.of(
                Column.<Named>of(
                                "child-name",
                                one -> Cell.text(one.name())
                                        .to("/children/" + one.charge().childId()))
                        .sorted()
                        .naming(),
                Column.<Named>of(
                                "child-id",
                                one -> Cell.text(one.charge().childId().toString()))
                        .onlyFiled(),
                Column.<Named>ofNumbers("moves", one -> Cell.number(one.charge().count()))
                        .sorted(),
                Column.<Named>of("flagged-since", one -> Cell.day(one.charge().flaggedSince()))
                        .sorted(),
                Column.<Named>of("last-move", one -> Cell.day(one.charge().lastMoveOn()))
                        .sorted(),
                Column.<Named>of(
                                "location",
                                one -> Cell.text(one.charge().location())
                                        .in(one.charge().kind()))
                        .sorted(),
                Column.<Named>of("since", one -> Cell.day(one.charge().since())).sorted());
        Rows<Named> rows = Rows.of(
                all,
                Map.of(
                        "child-name", comparing(one -> PlainText.of(one.name())),
                        "moves", comparing(one -> one.charge().count()),
                        "flagged-since", comparing(one -> one.charge().flaggedSince(), nullsFirst(naturalOrder())),
                        "last-move", comparing(one -> one.charge().lastMoveOn(), nullsFirst(naturalOrder())),
                        "location", comparing(one -> one.charge().location()),
                        "since", comparing(one -> one.charge().since())));
        return new Listing<>("my-children", columns, List.<Filter>of(), query, rows, language);
    }

    private List<OnTheWay> travellers(Set<UUID> locations, Language language) {
        List<Traveller> all = caseloads.travellers(locations, grounds.today());
        Map<UUID, String> names = naming.of(all.stream().map(Traveller::childId).toList(), language);
        return all.stream()
                .map(one -> new OnTheWay(one.childId(), names.get(one.childId()), one, one.isSentTo(locations)))
                .toList();
    }

    private List<Did> done(Language language) {
        List<Caseloads.Done> last = caseloads.lastRecordedBy(current.id(), LAST_DONE);
        Map<UUID, String> names =
                naming.of(last.stream().map(Caseloads.Done::childId).toList(), language);
        return last.stream()
                .map(one -> new Did(
                        one.childId(),
                        Objects.requireNonNull(names.get(one.childId())),
                        words.of(one.event().payload(), language)))
                .toList();
    }
}

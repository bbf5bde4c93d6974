package nl.relocationtracker.api.pages.caseload;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
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
import nl.relocationtracker.api.pages.form.Option;
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
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a caseworker begins: my children, who is on the way, what is found about them, what I did last. */
@Controller
class CaseloadPage {

    private static final CountingPolicy POLICY = Policies.EVERY_RELOCATION;
    private static final int LAST_DONE = 8;

    private static final Map<String, Comparator<Charge>> ORDERS = Map.of(
            "moves", comparing(Charge::count),
            "flagged-since", comparing(Charge::flaggedSince, nullsFirst(naturalOrder())),
            "last-move", comparing(Charge::lastMoveOn, nullsFirst(naturalOrder())),
            "location", comparing(Charge::location),
            "since", comparing(Charge::since));

    private final Caseloads caseloads;
    private final FindingList findings;
    private final AlertList alerts;
    private final Naming naming;
    private final EventWords words;
    private final CurrentAccount current;
    private final Grounds grounds;
    private final TransactionTemplate transaction;

    CaseloadPage(
            Caseloads caseloads,
            FindingList findings,
            AlertList alerts,
            Naming naming,
            EventWords words,
            CurrentAccount current,
            Grounds grounds,
            PlatformTransactionManager transactions) {
        this.transaction = GenerationTransactions.ofOnePlan(transactions);
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
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, label = GenerationTransactions.ONE_PLAN)
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
        Filter location = Filter.choiceOfNow("location", places(charges, language), query);
        List<Charge> wanted = charges.stream()
                .filter(charge -> location.asked().isEmpty()
                        || charge.locationId().toString().equals(location.asked()))
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
        return new Listing<>("my-children", columns, List.of(location), query, rows(wanted, language), language);
    }

    /** The own locations at which somebody lives, and how many. */
    private static List<Option> places(List<Charge> charges, Language language) {
        Map<UUID, Long> living = charges.stream().collect(groupingBy(Charge::locationId, counting()));
        return charges.stream()
                .collect(toMap(Charge::locationId, Charge::location, (one, same) -> one))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(comparing(PlainText::of)))
                .map(place -> new Option(
                        place.getKey().toString(),
                        language.say("mine.at", place.getValue(), language.number(living.get(place.getKey())))))
                .toList();
    }

    /** The names of those that are shown are enough, where the order is not theirs: when the page is drawn, it is known who. */
    private Rows<Named> rows(List<Charge> wanted, Language language) {
        return (sort, descending, after, most) -> Objects.requireNonNull(transaction.execute(status -> {
            if (sort.equals("child-name"))
                return Rows.of(
                                named(wanted, language),
                                Map.<String, Comparator<Named>>of(sort, comparing(one -> PlainText.of(one.name()))))
                        .rows(sort, descending, after, most);
            Slice<Charge, String> some = Rows.of(wanted, ORDERS).rows(sort, descending, after, most);
            return new Slice<>(some.total(), named(some.items(), language), some.next());
        }));
    }

    private List<Named> named(List<Charge> some, Language language) {
        Map<UUID, String> names = naming.of(some.stream().map(Charge::childId).toList(), language);
        return some.stream()
                .map(charge -> new Named(charge, names.get(charge.childId())))
                .toList();
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

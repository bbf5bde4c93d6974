package nl.relocationtracker.api.pages;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.households.HouseholdsApart;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.rest.reading.Basis;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.projections.counts.ChildrenThen.Selection;
import nl.relocationtracker.projections.counts.ChildrenThen.State;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.measure.InEmergency;
import org.springframework.stereotype.Component;

/** Reads which children an address asks for, and tells what else can be asked. */
@Component
class ChildrenAsked {

    private final InEmergency inEmergency;
    private final HouseholdsApart households;
    private final LivePolicies policies;

    ChildrenAsked(InEmergency inEmergency, HouseholdsApart households, LivePolicies policies) {
        this.inEmergency = inEmergency;
        this.households = households;
        this.policies = policies;
    }

    /** Where the count of a child stands to the threshold of the policy asked about. */
    enum Reached {
        FLAGGED,
        NEAR
    }

    /** Whether everybody of the household of a child is at one place. */
    enum Together {
        APART,
        SEVERELY_APART
    }

    /** That by which is counted, unless another is asked for. */
    CountingPolicy policy(ListQuery query) {
        return flagging()
                .filter(live -> live.name().equals(query.of("policy")))
                .findFirst()
                .orElse(StartFigures.POLICY);
    }

    /** What is asked for and there is not, is not asked for: the filters say so. */
    Selection selection(ListQuery query, Basis basis) {
        CountingPolicy policy = policy(query);
        Reached reached = asked(Reached.class, query.of("reached"));
        State state = asked(State.class, query.of("state"));
        int least = reached == null ? 0 : reached == Reached.FLAGGED ? policy.threshold() : policy.nearFrom();
        int most = reached == Reached.NEAR ? policy.threshold() - 1 : Integer.MAX_VALUE;
        return new Selection(
                state != null ? state : reached == Reached.FLAGGED ? State.ANYWHERE : State.IN_RECEPTION,
                kinds(query.of("kind")),
                query.of("unaccompanied").isEmpty()
                        ? null
                        : query.of("unaccompanied").equals("yes"),
                among(query, basis),
                policy,
                Math.max(least, number(query.of("least"), least)),
                Math.min(most, number(query.of("most"), most)));
    }

    List<Filter> filters(ListQuery query, Language language) {
        List<Option> counting = flagging()
                .map(policy -> new Option(policy.name(), language.say("policy." + policy.name())))
                .toList();
        return List.of(
                Filter.choice("state", Option.of(language, "state", State.values()), query),
                Filter.choice("kind", kinds(language), query),
                Filter.choice(
                        "unaccompanied",
                        List.of(new Option("yes", language.say("yes")), new Option("no", language.say("no"))),
                        query),
                Filter.choice("emergency", Option.of(language, "howlong", HowLong.values()), query),
                Filter.choice("together", Option.of(language, "together", Together.values()), query),
                Filter.choice("policy", counting, query),
                Filter.choice("reached", Option.of(language, "reached", Reached.values()), query),
                Filter.number("least", query),
                Filter.number("most", query));
    }

    private Stream<CountingPolicy> flagging() {
        return policies.all().stream().filter(policy -> policy.threshold() != null);
    }

    private static List<Option> kinds(Language language) {
        return Stream.concat(
                        Stream.of("letter", "all-emergency")
                                .map(each -> new Option(each, language.say("kinds." + each))),
                        Option.of(language, "kind", LocationKind.values()).stream())
                .toList();
    }

    private static Set<LocationKind> kinds(String asked) {
        if (asked.equals("letter"))
            return Emergency.GROUPING.kindsOf(Emergency.GROUPING.shown().toArray(String[]::new));
        if (asked.equals("all-emergency")) return Emergency.KINDS;
        LocationKind kind = asked(LocationKind.class, asked);
        return kind == null ? null : Set.of(kind);
    }

    private List<UUID> among(ListQuery query, Basis basis) {
        HowLong howLong = asked(HowLong.class, query.of("emergency"));
        Together together = asked(Together.class, query.of("together"));
        List<UUID> found = howLong == null
                ? null
                : basis.untilRecorded(
                        howLong, () -> List.copyOf(Emergency.children(inEmergency, howLong, basis.when())));
        if (together == null) return found;
        Set<UUID> wanted = found == null ? null : Set.copyOf(found);
        return households.of(basis).stream()
                .filter(each -> together == Together.APART || each.isSeverelyApart())
                .flatMap(each -> each.members().stream())
                .map(HouseholdView.Member::childId)
                .filter(child -> wanted == null || wanted.contains(child))
                .toList();
    }

    private static int number(String asked, int otherwise) {
        return asked.matches("[0-9]{1,4}") ? Integer.parseInt(asked) : otherwise;
    }

    private static <E extends Enum<E>> E asked(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

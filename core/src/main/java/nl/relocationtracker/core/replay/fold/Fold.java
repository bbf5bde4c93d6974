package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.Grouping;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.project.ChildRow;
import nl.relocationtracker.core.project.RowColumn;
import nl.relocationtracker.core.project.Wanted;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;

/**
 * The sums of everything that a question asks for. Several can add some of the children each, and then be added together: the
 * order makes no difference.
 */
public final class Fold {

    public static final Grouping GROUPING = Grouping.LETTER_2024;

    private static final Set<LocationKind> EMERGENCY = GROUPING.kindsOf("emergency", "crisis");
    private static final Set<LocationKind> TO_STAY = GROUPING.kindsOf("regular", "small-scale", "foster");
    private static final String CHANGED_BY = "BY.";

    private final Question question;
    private final Map<CountingPolicy, CountingPolicy> live = new LinkedHashMap<>();
    private final List<Summing> summings = new ArrayList<>();
    private final Sheet now = new Sheet();
    private final Sheet since = new Sheet();
    private final Sheet revisions = new Sheet();
    private final List<ComparisonSum> comparisons = new ArrayList<>();
    private final Nearness near;
    private final Apartness apart;
    private final Apartness apartSince;

    /**
     * @param live those under which every child is counted as things happen; the first is beside what has no namesake
     * @param earlier selections that were asked about before
     */
    public Fold(Question question, List<CountingPolicy> live, List<Selection> earlier) {
        this.question = question;
        this.apart = new Apartness(question.selection(), question.days());
        this.apartSince = new Apartness(question.selection(), question.days());
        this.near = new Nearness(question.selection(), question.days(), earlier);
        for (CountingPolicy asked : question.policies()) this.live.put(asked, liveBeside(asked, live));
        summings.add(new Present());
        Set<CountingPolicy> policies = policies();
        for (CountingPolicy policy : policies)
            summings.add(new PolicySum(policy, question.measures(), isAsked(policy)));
        this.live.forEach((asked, beside) -> {
            if (!asked.equals(beside)) comparisons.add(new ComparisonSum(asked, beside));
        });
        if (asks(Measure.COMPARISON)) summings.addAll(comparisons);
        if (asks(Measure.POPULATION)) summings.add(new PopulationSum(GROUPING));
        if (asks(Measure.PLACEMENT_STABILITY)) summings.add(new StabilitySum());
        if (asks(Measure.THREE_IN_A_YEAR)) summings.add(new ThreeInAYearSum());
        if (asks(Measure.DAYS_TO_REGULAR_PLACE) || asks(Measure.DAYS_TO_REGULAR_PLACE_KAPLAN_MEIER))
            summings.add(new WaitingSum(EMERGENCY, TO_STAY, question.measures()));
        if (asks(Measure.EMERGENCY_TO_EMERGENCY) || asks(Measure.CLOSURES) || asks(Measure.MUNICIPALITY_CHANGES))
            summings.add(new MovesSum(EMERGENCY, question.measures()));
        if (asks(Measure.EMERGENCY_FLOW)) summings.add(new FlowSum(EMERGENCY, asks(Measure.POPULATION)));
        if (asks(Measure.FITTING_CARE)) summings.add(new CareSum(asks(Measure.POPULATION)));
        if (asks(Measure.REGISTRATION_LAG)) summings.add(new LagSum());
    }

    private static CountingPolicy liveBeside(CountingPolicy asked, List<CountingPolicy> live) {
        return live.stream()
                .filter(policy -> policy.name().equals(asked.name()))
                .findFirst()
                .orElse(Policies.EVERY_RELOCATION);
    }

    private boolean asks(Measure measure) {
        return question.asks(measure);
    }

    private boolean isAsked(CountingPolicy policy) {
        return live.containsKey(policy) || live.containsValue(policy);
    }

    /** Those asked for, the live ones beside them, and the one that counts every relocation, of which other measures are shares. */
    public Set<CountingPolicy> policies() {
        Map<CountingPolicy, Boolean> all = new LinkedHashMap<>();
        live.forEach((asked, beside) -> {
            all.put(asked, true);
            all.put(beside, true);
        });
        all.put(Policies.EVERY_RELOCATION, true);
        return all.keySet();
    }

    /** The live policy beside one that is asked for. */
    public CountingPolicy liveBeside(CountingPolicy asked) {
        return live.get(asked);
    }

    public void add(Past child) {
        Subject subject = child.now();
        near.add(subject);
        Sheet own = sheet(subject);
        now.add(own);
        if (asks(Measure.HOUSEHOLD_APART)) apart.add(subject);
        if (question.since() != null) compare(child, own);
        if (asks(Measure.REVISION)) revise(child);
    }

    private void revise(Past child) {
        Sheet own = new Sheet();
        for (LocalDate day : question.days())
            RevisionSum.add(
                    day,
                    child.endOf(day).flatMap(then -> OnDay.of(then, day, question.selection())),
                    OnDay.of(child.now(), day, question.selection()),
                    child.eventsAfter(day),
                    own);
        revisions.add(own);
    }

    /** What a project is told of the child, before it is known with how many it shares that; nothing when it is not selected. */
    public Optional<ChildRow> row(Past child) {
        return row(child, question.wanted());
    }

    /** The same with other columns. */
    public Optional<ChildRow> row(Past child, Set<RowColumn> columns) {
        return row(child, new Wanted(question.wanted().project(), columns));
    }

    private Optional<ChildRow> row(Past child, Wanted wanted) {
        return RowOfChild.of(child.now(), question, wanted)
                .map(row -> row.row(List.copyOf(live.keySet()), comparisons));
    }

    /**
     * Whether the selection differs from an earlier one, or from several together, in some children but fewer than so many on a
     * day.
     */
    public boolean isNear(int least) {
        return near.isWithin(least);
    }

    Sheet sheet(Subject child) {
        Sheet sheet = new Sheet();
        for (LocalDate day : question.days())
            OnDay.of(child, day, question.selection())
                    .ifPresent(selected -> summings.forEach(summing -> summing.add(selected, sheet)));
        return sheet;
    }

    private void compare(Past child, Sheet own) {
        Optional<Subject> before = child.since();
        Sheet then = before.map(this::sheet).orElseGet(Sheet::new);
        since.add(then);
        if (asks(Measure.HOUSEHOLD_APART)) before.ifPresent(apartSince::add);
        if (own.equals(then)) return;
        revisions.one(changed("CHILDREN"));
        child.eventsSince().stream().distinct().forEach(kind -> revisions.one(changed(CHANGED_BY + kind)));
    }

    private Cell changed(String part) {
        List<LocalDate> days = question.days();
        return Cell.of(Measure.CHANGES, days.get(days.size() - 1), part);
    }

    public void add(Fold other) {
        now.add(other.now);
        near.add(other.near);
        since.add(other.since);
        revisions.add(other.revisions);
        apart.add(other.apart);
        apartSince.add(other.apartSince);
    }

    /** @param locations all, as they are known now */
    public Told told(Collection<LocationPeriods> locations) {
        Sheet all = new Sheet();
        all.add(now);
        all.add(revisions);
        Told told = told(all, apart, locations);
        if (asks(Measure.REVISION)) question.days().forEach(day -> RevisionSum.tell(day, told));
        if (question.since() != null) tellChanges(told);
        return told;
    }

    /** @param locations all, as the earlier knowledge has them */
    public Told toldSince(Collection<LocationPeriods> locations) {
        return told(since, apartSince, locations);
    }

    private Told told(Sheet sheet, Apartness households, Collection<LocationPeriods> locations) {
        Told told = new Told(sheet);
        ChurnTable churn = new ChurnTable(locations, question.selection());
        for (LocalDate day : question.days()) {
            summings.forEach(summing -> summing.tell(day, told));
            if (asks(Measure.CHURN)) churn.tell(day, told);
            if (asks(Measure.HOUSEHOLD_APART)) households.tell(day, told);
        }
        return told;
    }

    private void tellChanges(Told told) {
        Cell children = changed("CHILDREN");
        told.tellChanged(children);
        for (Cell kind : told.sheet().parts(children))
            if (kind.part().startsWith(CHANGED_BY)) {
                told.tell(kind);
                told.isPartOf(kind, children);
            }
    }
}

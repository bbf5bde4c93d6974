package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.counting.Counted;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.NotCounted;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.core.project.ChildRow.Difference;
import nl.relocationtracker.core.project.ChildRow.Flagged;
import nl.relocationtracker.core.replay.Measure;

/** On how many children a policy and the live one differ, and by which rules what one of them counts is not counted. */
final class ComparisonSum implements Summing {

    private static final String CAUSE = "CAUSE.";

    /** Nothing but the threshold differs. */
    private static final String THRESHOLD = "THRESHOLD";

    /** One of them counts stays, of which the other knows nothing. */
    private static final String OTHER_THINGS = "COUNTS_OTHER_THINGS";

    private final CountingPolicy asked;
    private final CountingPolicy live;

    ComparisonSum(CountingPolicy asked, CountingPolicy live) {
        this.asked = asked;
        this.live = live;
    }

    private Cell cell(LocalDate day, String part) {
        return new Cell(Measure.COMPARISON, day, PolicySum.label(asked) + " : " + PolicySum.label(live), part);
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        LocalDate day = child.day();
        sheet.one(cell(day, flagged(child).name()));
        Optional<Difference> difference = of(child);
        if (difference.isEmpty()) return;
        sheet.one(cell(day, "DIFFER"));
        if (Set.of(Flagged.BOTH, Flagged.NEITHER).contains(difference.get().flagged()))
            sheet.one(cell(day, "ONLY_COUNT"));
        for (String cause : difference.get().causes()) sheet.one(cell(day, CAUSE + cause));
    }

    private Flagged flagged(OnDay child) {
        boolean flagged = child.child().tally(asked).flaggedOn(child.day());
        boolean flaggedLive = child.child().tally(live).flaggedOn(child.day());
        if (flagged) return flaggedLive ? Flagged.BOTH : Flagged.ONLY_ASKED;
        return flaggedLive ? Flagged.ONLY_LIVE : Flagged.NEITHER;
    }

    /** How they differ on one child; nothing when they do not. */
    Optional<Difference> of(OnDay child) {
        LocalDate day = child.day();
        Tally one = child.child().tally(asked);
        Tally other = child.child().tally(live);
        Flagged flagged = flagged(child);
        if (one.flaggedOn(day) == other.flaggedOn(day) && one.countOn(day) == other.countOn(day))
            return Optional.empty();
        return Optional.of(new Difference(
                PolicySum.label(asked),
                PolicySum.label(live),
                flagged,
                List.copyOf(causes(one.on(day), other.on(day)))));
    }

    private static Set<String> causes(RelocationCount one, RelocationCount other) {
        Set<String> causes = new TreeSet<>();
        add(causes, one, other);
        add(causes, other, one);
        if (causes.isEmpty()) causes.add(THRESHOLD);
        return causes;
    }

    /** Why the other does not count what the one does. */
    private static void add(Set<String> causes, RelocationCount one, RelocationCount other) {
        Set<UUID> there = ids(other.counted());
        for (Counted each : one.counted())
            if (!there.contains(each.id()))
                causes.add(other.notCounted().stream()
                        .filter(not -> not.id().equals(each.id()))
                        .map(NotCounted::rule)
                        .map(Enum::name)
                        .findFirst()
                        .orElse(OTHER_THINGS));
    }

    private static Set<UUID> ids(Collection<Counted> counted) {
        return counted.stream().map(Counted::id).collect(Collectors.toSet());
    }

    @Override
    public void tell(LocalDate day, Told told) {
        Cell both = told.tell(cell(day, "BOTH"));
        Cell onlyAsked = told.tell(cell(day, "ONLY_ASKED"));
        Cell onlyLive = told.tell(cell(day, "ONLY_LIVE"));
        Cell neither = told.tell(cell(day, "NEITHER"));
        told.addsUp(Present.selected(day), List.of(both, onlyAsked, onlyLive, neither));
        told.isPartOf(both, Present.selected(day));
        if (asked.threshold() != null) told.addsUp(PolicySum.flagged(asked, day), List.of(both, onlyAsked));
        if (live.threshold() != null) told.addsUp(PolicySum.flagged(live, day), List.of(both, onlyLive));
        Cell differ = told.tell(cell(day, "DIFFER"));
        Cell onlyCount = told.tell(cell(day, "ONLY_COUNT"));
        told.addsUp(differ, List.of(onlyAsked, onlyLive, onlyCount));
        told.share(cell(day, "SHARE"), differ, Present.selected(day));
        for (Cell cell : told.sheet().parts(differ))
            if (cell.part().startsWith(CAUSE)) {
                told.tell(cell);
                told.isPartOf(cell, differ);
            }
    }
}

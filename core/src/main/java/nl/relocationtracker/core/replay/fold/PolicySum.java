package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.CountingPolicy.Counts;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.core.replay.Measure;

/** What a policy counts: how many children have how many, who is flagged, and how many there are per day in reception. */
final class PolicySum implements Summing {

    private static final double DAYS_IN_A_YEAR = 365.25;
    private static final String NOT_FLAGGED = "NOT_FLAGGED";

    private final CountingPolicy policy;
    private final String label;
    private final Set<Measure> measures;
    private final boolean hasDays;
    private final Map<LocalDate, Cells> cellsOf = new HashMap<>();

    /** @param told whether it is in the answer, and not only what others are a share of */
    PolicySum(CountingPolicy policy, Set<Measure> measures, boolean told) {
        this.policy = policy;
        this.label = label(policy);
        this.measures = told ? measures : Set.of();
        this.hasDays = policy.counts() != Counts.STAYS
                && (this.measures.contains(Measure.PER_CHILD_YEAR)
                        || this.measures.contains(Measure.PER_THOUSAND_DAYS));
    }

    static String label(CountingPolicy policy) {
        return policy.name() + "/" + policy.version();
    }

    static Cell counted(CountingPolicy policy, LocalDate day) {
        return new Cell(Measure.DISTRIBUTION, day, label(policy), "COUNTED");
    }

    static Cell flagged(CountingPolicy policy, LocalDate day) {
        return new Cell(Measure.FLAGGED, day, label(policy), "FLAGGED");
    }

    private Cell having(LocalDate day, int count) {
        return new Cell(Measure.DISTRIBUTION, day, label, digits(count));
    }

    /** The cells of a day to which children are added, made once for all of them. */
    private final class Cells {

        private final LocalDate day;
        private final Cell counted;
        private final Cell flagged;
        private final Cell notFlagged;
        private final Cell days;
        private final List<Cell> having = new ArrayList<>();

        private Cells(LocalDate day) {
            this.day = day;
            counted = counted(policy, day);
            flagged = flagged(policy, day);
            notFlagged = flagged.beside(NOT_FLAGGED);
            days = days(day);
        }

        private Cell having(int count) {
            while (having.size() <= count) having.add(PolicySum.this.having(day, having.size()));
            return having.get(count);
        }
    }

    /** At least three, so that they stand in the order of the numbers. */
    private static String digits(int count) {
        return count < 10 ? "00" + count : count < 100 ? "0" + count : Integer.toString(count);
    }

    private Cell days(LocalDate day) {
        return new Cell(Measure.PER_THOUSAND_DAYS, day, label, "DAYS");
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        Tally tally = child.child().tally(policy);
        Cells cells = cellsOf.computeIfAbsent(child.day(), Cells::new);
        int count = tally.countOn(child.day());
        sheet.one(cells.having(count));
        sheet.several(cells.counted, count);
        if (policy.threshold() != null) sheet.one(count >= policy.threshold() ? cells.flagged : cells.notFlagged);
        if (hasDays) sheet.several(cells.days, tally.daysUntil(child.day()));
    }

    @Override
    public void tell(LocalDate day, Told told) {
        List<Cell> all = havingEach(day, told);
        tellDistribution(day, all, told);
        if (policy.threshold() != null) tellFlagged(day, all, told);
        if (!hasDays) return;
        if (measures.contains(Measure.PER_THOUSAND_DAYS))
            told.ratio(new Cell(Measure.PER_THOUSAND_DAYS, day, label, "RATE"), counted(policy, day), days(day), 1000);
        if (measures.contains(Measure.PER_CHILD_YEAR))
            told.ratio(
                    new Cell(Measure.PER_CHILD_YEAR, day, label, "RATE"),
                    counted(policy, day),
                    days(day),
                    DAYS_IN_A_YEAR);
    }

    /** Of every number up to the threshold or the greatest there is, also where nobody has it: that one is missing would tell that. */
    private List<Cell> havingEach(LocalDate day, Told told) {
        int most = told.sheet().parts(having(day, 0)).stream()
                .filter(cell -> !cell.equals(counted(policy, day)))
                .mapToInt(cell -> Integer.parseInt(cell.part()))
                .max()
                .orElse(0);
        int until = Math.max(most, policy.threshold() == null ? 1 : policy.threshold());
        return IntStream.rangeClosed(0, until)
                .mapToObj(count -> having(day, count))
                .toList();
    }

    private void tellDistribution(LocalDate day, List<Cell> all, Told told) {
        List<Cell> weighted = new ArrayList<>();
        for (Cell cell : all) weighted.addAll(Collections.nCopies(Integer.parseInt(cell.part()), cell));
        told.addsUp(Present.selected(day), all);
        all.stream().skip(1).forEach(cell -> told.isPartOf(cell, Present.selected(day)));
        told.addsUp(counted(policy, day), weighted);
        if (!measures.contains(Measure.DISTRIBUTION)) return;
        all.forEach(told::tell);
        told.tell(counted(policy, day));
        told.tell(counted(policy, day).beside("CHILDREN"), Present.selected(day));
    }

    private void tellFlagged(LocalDate day, List<Cell> all, Told told) {
        Cell flagged = flagged(policy, day);
        Cell others = flagged.beside(NOT_FLAGGED);
        told.addsUp(flagged, from(all, policy.threshold(), Integer.MAX_VALUE));
        told.addsUp(others, from(all, 0, policy.threshold()));
        told.addsUp(Present.selected(day), List.of(flagged, others));
        if (!measures.contains(Measure.FLAGGED)) return;
        told.tell(flagged);
        told.tell(others);
        told.share(flagged.beside("SHARE"), flagged, Present.selected(day));
    }

    private static List<Cell> from(List<Cell> all, int least, int below) {
        return all.stream()
                .filter(cell -> Integer.parseInt(cell.part()) >= least && Integer.parseInt(cell.part()) < below)
                .toList();
    }
}

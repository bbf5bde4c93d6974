package nl.relocationtracker.core.replay.fold;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.Quarter;
import nl.relocationtracker.core.measure.Residence;
import nl.relocationtracker.core.measure.Waiting;
import nl.relocationtracker.core.replay.Measure;

/** How long after its first day in emergency reception a child came to a place to stay, by quarter of that day. */
final class WaitingSum implements Summing {

    /** Within so many days. */
    private static final List<Integer> BANDS = List.of(30, 90, 180, 365);

    private static final String REACHED = ".REACHED";
    private static final String NOT_REACHED = ".NOT_REACHED";
    private static final String LEFT = ".LEFT";
    private static final String WAITING = ".WAITING";

    private final Set<LocationKind> emergency;
    private final Set<LocationKind> wanted;
    private final Set<Measure> measures;

    /**
     * @param emergency where waiting begins
     * @param wanted what is waited for
     */
    WaitingSum(Set<LocationKind> emergency, Set<LocationKind> wanted, Set<Measure> measures) {
        this.emergency = emergency;
        this.wanted = wanted;
        this.measures = measures;
    }

    private static Cell cell(LocalDate day, String part) {
        return Cell.of(Measure.DAYS_TO_REGULAR_PLACE, day, part);
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        List<Residence> all = child.child().residencesBy(child.day());
        int from = 0;
        for (int i = 1; i <= all.size(); i++)
            if (i == all.size() || all.get(i).spell() != all.get(from).spell()) {
                add(child, all.subList(from, i), sheet);
                from = i;
            }
    }

    private void add(OnDay child, List<Residence> spell, Sheet sheet) {
        int first = 0;
        LocalDate begun = null;
        while (begun == null && first < spell.size())
            begun = firstDay(spell.subList(first, ++first), emergency, LocalDate.MIN);
        if (begun == null || begun.isAfter(child.day()) || child.child().isGrown(begun)) return;
        // What came before on the same day is not reached.
        LocalDate reached = firstDay(spell.subList(first - 1, spell.size()), wanted, begun);
        LocalDate left = earlier(end(spell), child.child().eighteenth());
        if (left != null && reached != null && !reached.isBefore(left)) reached = null;
        boolean hasReached = reached != null && !reached.isAfter(child.day());
        boolean hasLeft = !hasReached && left != null && !left.isAfter(child.day());
        LocalDate until = hasReached ? reached : hasLeft ? left : child.day();
        String quarter = Quarter.of(begun).name();
        Cell cell = cell(child.day(), quarter + (hasReached ? REACHED : hasLeft ? LEFT : WAITING));
        int days = (int) DAYS.between(begun, until);
        sheet.spread(cell, days);
        sheet.several(cell(child.day(), quarter + ".ENTERED"), 1);
        if (hasReached) sheet.several(cell.beside(cell.part() + band(days)), 1);
        else sheet.several(cell(child.day(), quarter + NOT_REACHED), 1);
    }

    static String band(int days) {
        for (int band : BANDS) if (days <= band) return "." + band;
        return ".LATER";
    }

    /** The first day from a day on at a place of these kinds; null when there is none. */
    private static LocalDate firstDay(List<Residence> spell, Set<LocationKind> kinds, LocalDate from) {
        for (Residence at : spell)
            for (int i = 0; i < at.kinds().size(); i++) {
                LocalDate since = later(later(at.kinds().get(i).from(), at.arrivedOn()), from);
                LocalDate until =
                        i + 1 < at.kinds().size() ? at.kinds().get(i + 1).from() : at.leftOn();
                boolean fits = kinds.contains(at.kinds().get(i).kind());
                // A stay without a night is one on its day.
                boolean there = until == null || since.isBefore(until) || since.equals(at.arrivedOn());
                if (fits && there) return since;
            }
        return null;
    }

    /** When the spell ended, as far as that had happened by the day; null while it goes on. */
    private static LocalDate end(List<Residence> spell) {
        Residence last = spell.get(spell.size() - 1);
        return last.departed() == null ? null : last.leftOn();
    }

    @Override
    public void tell(LocalDate day, Told told) {
        TreeSet<String> quarters = new TreeSet<>();
        for (Cell cell : told.sheet().parts(cell(day, "")))
            quarters.add(cell.part().substring(0, cell.part().indexOf('.')));
        for (String quarter : quarters) tell(cell(day, quarter), told);
    }

    private void tell(Cell quarter, Told told) {
        Cell entered = quarter.beside(quarter.part() + ".ENTERED");
        Cell reached = quarter.beside(quarter.part() + REACHED);
        Cell left = quarter.beside(quarter.part() + LEFT);
        Cell waiting = quarter.beside(quarter.part() + WAITING);
        told.isAlso(entered, cell(quarter.day().minusMonths(1), entered.part()));
        told.addsUp(entered, List.of(reached, left, waiting));
        told.isPartOf(reached, entered, quarter.beside(quarter.part() + NOT_REACHED));
        List<Cell> bands = new ArrayList<>();
        for (int band : BANDS) bands.add(reached.beside(reached.part() + "." + band));
        bands.add(reached.beside(reached.part() + ".LATER"));
        told.addsUp(reached, bands);
        Waiting all = new Waiting(
                told.sheet().spread(reached).all(),
                told.sheet().spread(left).all(),
                told.sheet().spread(waiting).all());
        if (measures.contains(Measure.DAYS_TO_REGULAR_PLACE)) {
            List.of(entered, reached, left, waiting).forEach(told::tell);
            bands.forEach(told::tell);
            tell(Measure.DAYS_TO_REGULAR_PLACE, quarter, all, bands, told);
        }
        if (measures.contains(Measure.DAYS_TO_REGULAR_PLACE_KAPLAN_MEIER))
            tell(Measure.DAYS_TO_REGULAR_PLACE_KAPLAN_MEIER, quarter, all.withoutLeavers(), bands, told);
    }

    private static void tell(Measure measure, Cell quarter, Waiting all, List<Cell> bands, Told told) {
        DaysOfChildren after = told.sheet().spread(quarter.beside(quarter.part() + REACHED));
        Cell entered = quarter.beside(quarter.part() + ".ENTERED");
        long children = told.sheet().children(entered);
        for (int i = 0; i < BANDS.size(); i++) {
            Cell part = Cell.of(measure, quarter.day(), quarter.part() + ".WITHIN." + BANDS.get(i));
            long within = after.childrenUpTo(BANDS.get(i));
            List<Cell> guards = new ArrayList<>(bands.subList(0, i + 1));
            // Who left and who waits are told by the two ways of counting them.
            guards.add(quarter.beside(quarter.part() + LEFT));
            guards.add(quarter.beside(quarter.part() + WAITING));
            double share = all.reachedWithin(BANDS.get(i)).orElse(0);
            told.share(part, share, entered, Math.min(within, children - within), guards);
        }
        Cell label = Cell.of(measure, quarter.day(), quarter.part() + ".MEDIAN");
        if (all.median().isEmpty()) {
            told.value(label, null, children / 2, entered);
            return;
        }
        int median = all.median().getAsInt();
        long reached = after.childrenUpTo(median);
        told.value(label, (double) median, Math.min(reached, children - reached), entered);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

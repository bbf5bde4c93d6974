package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.disclosure.Figures.Behind;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Selection;
import nl.relocationtracker.core.timeline.Stay;

/**
 * Where the children of each household lived, which has to be known of all of them together: the one thing kept of single children. A
 * household is asked about on a day on which one of its children is selected; all of its children count then.
 *
 * <p>It is packed: a household takes about 150 bytes, and each stay of a child in it 12.
 */
final class Apartness {

    private final Selection selection;
    private final List<LocalDate> days;
    private final Map<LocationId, Integer> numbers = new HashMap<>();
    private final List<LocationId> locations = new ArrayList<>();
    private final Map<HouseholdId, Household> households = new HashMap<>();

    Apartness(Selection selection, List<LocalDate> days) {
        this.selection = selection;
        this.days = days;
    }

    /** Stays of its children: number of the location, [from, to) as days since 1970. */
    private static final class Household {

        private static final int PARTS = 3;

        private int[] lived = new int[2 * PARTS];
        private int used;
        private final BitSet asked = new BitSet();

        private void add(int location, int from, int to) {
            if (used == lived.length) lived = Arrays.copyOf(lived, lived.length + 2 * PARTS);
            lived[used++] = location;
            lived[used++] = from;
            lived[used++] = to;
        }

        private long children(int day) {
            long children = 0;
            for (int i = 0; i < used; i += PARTS) if (contains(i, day)) children++;
            return children;
        }

        private boolean isApart(int day) {
            int first = -1;
            for (int i = 0; i < used; i += PARTS) {
                if (!contains(i, day)) continue;
                if (first >= 0 && lived[i] != first) return true;
                first = lived[i];
            }
            return false;
        }

        private boolean contains(int i, int day) {
            return day >= lived[i + 1] && day < lived[i + 2];
        }

        /** On how many days before this one its children lived at more than one location. */
        private long daysApart(int day) {
            if (used <= PARTS) return 0;
            TreeSet<Integer> turns = new TreeSet<>();
            turns.add(day);
            for (int i = 0; i < used; i += PARTS) {
                if (lived[i + 1] < day) turns.add(lived[i + 1]);
                if (lived[i + 2] < day) turns.add(lived[i + 2]);
            }
            long all = 0;
            Integer before = null;
            for (Integer turn : turns) {
                if (before != null && isApart(before)) all += turn - before;
                before = turn;
            }
            return all;
        }
    }

    void add(Subject child) {
        List<Accompanied> all = child.file().accompaniments();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).household() == null) continue;
            int from = i == 0 ? Integer.MIN_VALUE : day(all.get(i).from());
            int to = i + 1 < all.size() ? day(all.get(i + 1).from()) : Integer.MAX_VALUE;
            for (Stay stay : child.stays()) add(child, stay, all.get(i).household(), from, to);
        }
        if (!selection.equals(Selection.EVERYBODY)) ask(child);
    }

    private void add(Subject child, Stay stay, HouseholdId household, int from, int to) {
        int arrived = Math.max(day(stay.arrivedOn()), from);
        int left = stay.leftOn() == null ? Integer.MAX_VALUE : day(stay.leftOn());
        int grown = child.eighteenth() == null ? Integer.MAX_VALUE : day(child.eighteenth());
        int until = Math.min(Math.min(left, to), grown);
        if (arrived < until) of(household).add(number(stay.location()), arrived, until);
    }

    /** On which days its household is asked about because of it. */
    private void ask(Subject child) {
        for (int i = 0; i < days.size(); i++) {
            if (OnDay.of(child, days.get(i), selection).isEmpty()) continue;
            HouseholdId household =
                    child.accompaniedOn(days.get(i)).map(Accompanied::household).orElse(null);
            if (household != null) of(household).asked.set(i);
        }
    }

    private Household of(HouseholdId id) {
        return households.computeIfAbsent(id, first -> new Household());
    }

    private int number(LocationId location) {
        return numbers.computeIfAbsent(location, first -> {
            locations.add(first);
            return locations.size() - 1;
        });
    }

    void add(Apartness other) {
        other.households.forEach((id, more) -> {
            Household household = of(id);
            household.asked.or(more.asked);
            for (int i = 0; i < more.used; i += Household.PARTS)
                household.add(number(other.locations.get(more.lived[i])), more.lived[i + 1], more.lived[i + 2]);
        });
    }

    void tell(LocalDate day, Told told) {
        int now = day(day);
        int asked = days.indexOf(day);
        long several = 0;
        long apart = 0;
        long daysApart = 0;
        long everApart = 0;
        long mostDays = 0;
        for (Household household : households.values()) {
            if (!selection.equals(Selection.EVERYBODY) && !household.asked.get(asked)) continue;
            if (household.children(now) > 1) several++;
            if (household.isApart(now)) apart++;
            long days = household.daysApart(now);
            daysApart += days;
            if (days > 0) everApart++;
            mostDays = Math.max(mostDays, days);
        }
        Cell all = Cell.of(Measure.HOUSEHOLD_APART, day, "HOUSEHOLDS_OF_SEVERAL");
        told.tell(all, several);
        Cell apartCell = Cell.of(Measure.HOUSEHOLD_APART, day, "APART");
        told.tell(apartCell, apart);
        told.share(Cell.of(Measure.HOUSEHOLD_APART, day, "SHARE"), apartCell, all);
        told.tell(Cell.of(Measure.HOUSEHOLD_APART, day, "DAYS_APART"), daysApart, new Behind(everApart, mostDays));
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}

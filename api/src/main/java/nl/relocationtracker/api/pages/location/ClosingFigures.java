package nl.relocationtracker.api.pages.location;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.projections.locations.Displacements.Sum;

/** How many relocations each closing of a location caused, and how many are attributed to it, as cells that add up. */
final class ClosingFigures {

    /** Which of the two; published both, never added. */
    enum How {
        CAUSED,
        ATTRIBUTED;

        boolean is(Sum one) {
            return one.caused() == (this == CAUSED);
        }

        /** The cell of a period, or of all together where that is null. */
        String cell(UUID period) {
            return period == null ? name() : name() + "-" + period;
        }

        /** The cell of what belongs to no period that is shown. */
        private String elsewhere() {
            return name() + "-elsewhere";
        }
    }

    private ClosingFigures() {}

    static void into(Table table, List<UUID> periods, List<Sum> displaced) {
        for (How how : How.values()) {
            List<Sum> those = displaced.stream().filter(how::is).toList();
            List<String> parts = new ArrayList<>();
            for (UUID period : periods) {
                cell(table, how.cell(period), those, one -> period.equals(one.period()));
                parts.add(how.cell(period));
            }
            cell(table, how.elsewhere(), those, one -> !periods.contains(one.period()));
            parts.add(how.elsewhere());
            cell(table, how.cell(null), those, one -> true);
            table.sum(how.cell(null), parts);
        }
    }

    /** Of several periods there are as many children as of one at least: the others can be the same. */
    private static void cell(Table table, String name, List<Sum> those, Predicate<Sum> which) {
        long relocations =
                those.stream().filter(which).mapToLong(Sum::relocations).sum();
        long children =
                those.stream().filter(which).mapToLong(Sum::children).max().orElse(0);
        table.cell(name, relocations, children);
    }
}

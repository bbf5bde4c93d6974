package nl.relocationtracker.api.pages.location;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.pages.figure.Table;
import nl.relocationtracker.projections.locations.Displacements.Displaced;

/** How many relocations each closing of a location caused, and how many are attributed to it, as cells that add up. */
final class ClosingFigures {

    /** Which of the two; published both, never added. */
    enum How {
        CAUSED,
        ATTRIBUTED;

        boolean is(Displaced one) {
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

    static void into(Table table, List<UUID> periods, List<Displaced> displaced) {
        for (How how : How.values()) {
            List<Displaced> those = displaced.stream().filter(how::is).toList();
            List<String> parts = new ArrayList<>();
            for (UUID period : periods) {
                table.cell(how.cell(period), count(those, period));
                parts.add(how.cell(period));
            }
            table.cell(
                    how.elsewhere(),
                    those.stream()
                            .filter(one -> !periods.contains(one.period()))
                            .count());
            parts.add(how.elsewhere());
            table.cell(how.cell(null), those.size());
            table.sum(how.cell(null), parts);
        }
    }

    private static long count(List<Displaced> those, UUID period) {
        return those.stream().filter(one -> period.equals(one.period())).count();
    }
}

package nl.relocationtracker.projections.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.relocationtracker.core.location.LocationKind;

/**
 * Persons under 18 in a spell at the end of a day.
 *
 * @param rows one for every kind at which a child is
 * @param inTransit children who had left one place and not arrived at the next; not in the rows
 * @param elsewhere children whose place was given up while they were away, and who had no other yet; not in the rows
 * @param missing children who were departed with whereabouts unknown; not in the rows and not in the total
 */
public record Population(List<Row> rows, Row inTransit, Row elsewhere, long missing) {

    static final String IN_TRANSIT = "IN_TRANSIT";
    static final String ELSEWHERE = "ELSEWHERE";
    static final Set<String> AT_NONE = Set.of(IN_TRANSIT, ELSEWHERE);

    private static final String ALONE = " unaccompanied";
    private static final String MISSING = "MISSING";

    public Population {
        rows = List.copyOf(rows);
    }

    /**
     * @param kind a kind of location, or the name that a grouping gives to some of them
     * @param unaccompanied how many of the children
     */
    public record Row(String kind, long children, long unaccompanied) {}

    /** The same as one sum, of which each child has its share. */
    public Map<String, Long> asSum() {
        Map<String, Long> sum = new HashMap<>();
        Stream.concat(rows.stream(), Stream.of(inTransit, elsewhere)).forEach(row -> {
            sum.put(row.kind(), row.children());
            sum.put(row.kind() + ALONE, row.unaccompanied());
        });
        sum.put(MISSING, missing);
        return sum;
    }

    /** See {@link #asSum}. */
    public static Population of(Map<String, Long> sum) {
        return new Population(
                Stream.of(LocationKind.values())
                        .filter(kind -> sum.getOrDefault(kind.name(), 0L) > 0)
                        .map(kind -> row(kind.name(), sum))
                        .toList(),
                row(IN_TRANSIT, sum),
                row(ELSEWHERE, sum),
                sum.getOrDefault(MISSING, 0L));
    }

    private static Row row(String kind, Map<String, Long> sum) {
        return new Row(kind, sum.getOrDefault(kind, 0L), sum.getOrDefault(kind + ALONE, 0L));
    }

    /** The rows, those in transit and those elsewhere. */
    public long total() {
        return rows.stream().mapToLong(Row::children).sum() + inTransit.children() + elsewhere.children();
    }
}

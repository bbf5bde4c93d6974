package nl.relocationtracker.projections.population;

import java.util.List;

/**
 * Persons under 18 in a spell at the end of a day.
 *
 * @param rows one for every kind at which a child is
 * @param inTransit children who had left one place and not arrived at the next; not in the rows
 * @param missing children who were departed with whereabouts unknown; not in the rows and not in the total
 */
public record Population(List<Row> rows, Row inTransit, long missing) {

    public Population {
        rows = List.copyOf(rows);
    }

    /**
     * @param kind a kind of location, or the name that a grouping gives to some of them
     * @param unaccompanied how many of the children
     */
    public record Row(String kind, long children, long unaccompanied) {}

    /** The rows and those in transit. */
    public long total() {
        return rows.stream().mapToLong(Row::children).sum() + inTransit.children();
    }
}

package nl.relocationtracker.projections.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.projections.rows.ColumnType;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.rows.Rows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of which no row is overwritten: a row that changes gets its recorded-to, and its successor the same moment as
 * recorded-from.
 *
 * @param <R> a row without its two moments, equal to another when nothing in it differs; it is looked up by its hash code
 */
public final class VersionedTable<R> {

    private final Function<R, Object> key;
    private final Columns<Version<R>> columns;
    private final Columns<Version<R>> ending;
    private final List<Version<R>> ended = new ArrayList<>();
    private final List<Version<R>> past = new ArrayList<>();
    private final Map<R, Version<R>> begun = new LinkedHashMap<>();

    private record Version<R>(R row, Instant from, Instant to) {}

    /**
     * @param key what makes two rows of one child or location versions of the same thing
     * @param columns without the two moments
     */
    public VersionedTable(Function<R, Object> key, Columns<R> columns) {
        this.key = key;
        Columns<Version<R>> whole = columns.in(Version::row);
        this.columns = whole.and("recorded_from", ColumnType.MOMENT, Version::from)
                .and("recorded_to", ColumnType.MOMENT, Version::to);
        this.ending = whole.keyAlone().and("recorded_to", ColumnType.MOMENT, Version::to);
    }

    /**
     * Notes how the rows of children change with what is recorded of them.
     *
     * @param rows those of a child, which depend on nothing but where it was when and with whom
     */
    public void change(List<ChildChange> changes, Function<ChildFile, List<R>> rows) {
        ChildFile last = null;
        List<R> known = null;
        for (ChildChange change : changes) {
            if (change.before().timeline().equals(change.after().timeline())
                    && change.before().companions().equals(change.after().companions())) {
                if (change.before().equals(last)) last = change.after();
                continue;
            }
            List<R> before = change.before().equals(last) ? known : rows.apply(change.before());
            last = change.after();
            known = rows.apply(last);
            change(before, known, change.recordedAt());
        }
    }

    /** Notes how the rows of one child or location change. Later changes of the same are noted later. */
    public void change(List<R> before, List<R> after, Instant moment) {
        // Mostly something is added behind what was there.
        int same = same(before, after);
        Map<Object, R> old = byKey(before.subList(same, before.size()));
        for (R row : after.subList(same, after.size())) {
            R former = old.remove(key.apply(row));
            if (row.equals(former)) continue;
            if (former != null) end(former, moment);
            begun.put(row, new Version<>(row, moment, Instant.MAX));
        }
        old.values().forEach(row -> end(row, moment));
    }

    /** How many rows are the same on either side before one differs. */
    private static <R> int same(List<R> before, List<R> after) {
        int same = 0;
        int most = Math.min(before.size(), after.size());
        while (same < most && before.get(same).equals(after.get(same))) same++;
        return same;
    }

    private void end(R row, Instant moment) {
        Version<R> fresh = begun.remove(row);
        if (fresh == null) ended.add(new Version<>(row, null, moment));
        else past.add(new Version<>(row, fresh.from(), moment));
    }

    /** Writes what was noted. */
    public void write(JdbcTemplate jdbc) {
        Rows.change(jdbc, ending, "r.recorded_to = 'infinity'", ended);
        Rows.insert(jdbc, columns, fresh());
    }

    /** Adds what was noted of those of whom nothing is in the table. */
    public void addTo(CopiedRows rows) {
        if (!ended.isEmpty()) throw new IllegalStateException("something was there before");
        rows.add(columns, fresh());
    }

    private List<Version<R>> fresh() {
        List<Version<R>> fresh = new ArrayList<>(past);
        fresh.addAll(begun.values());
        return fresh;
    }

    private Map<Object, R> byKey(List<R> rows) {
        Map<Object, R> byKey = new LinkedHashMap<>();
        for (R row : rows) byKey.put(key.apply(row), row);
        return byKey;
    }
}

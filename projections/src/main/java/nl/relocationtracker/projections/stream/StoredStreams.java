package nl.relocationtracker.projections.stream;

import java.util.ArrayList;
import java.util.List;

/** Some streams as they came from the database. Decoding them is left to whoever takes them, on a thread of its own. */
public final class StoredStreams {

    private final List<byte[]> rows;

    StoredStreams(List<byte[]> rows) {
        this.rows = rows;
    }

    /** How many events. */
    public int size() {
        return rows.size();
    }

    /** Each whole, in the order of their identifiers. */
    public List<WholeStream> decoded(StoredRow decoder) {
        List<WholeStream> streams = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i < rows.size() && StoredRow.isOneStream(rows.get(from), rows.get(i))) continue;
            streams.add(decoder.stream(rows.subList(from, i)));
            from = i;
        }
        return streams;
    }
}

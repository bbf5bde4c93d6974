package nl.relocationtracker.api.demo;

import java.util.List;
import nl.relocationtracker.api.demo.WrittenHistory.Row;

/** How often children move in a written history, counted as naively as can be: from row to row at another place. */
final class Moves {

    private Moves() {}

    static List<Integer> sorted(WrittenHistory history) {
        return history.children().values().stream().map(Moves::count).sorted().toList();
    }

    static double shareOfEightOrMore(WrittenHistory history) {
        List<Integer> moves = sorted(history);
        return (double) moves.stream().filter(count -> count >= 8).count() / moves.size();
    }

    static double mean(WrittenHistory history) {
        return sorted(history).stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    private static int count(List<Row> rows) {
        int count = 0;
        for (int i = 1; i < rows.size(); i++) if (isRelocation(rows.get(i - 1), rows.get(i))) count++;
        return count;
    }

    /** After a gap of more than four weeks it is a new spell; after a shorter one only the missing come back. */
    private static boolean isRelocation(Row row, Row next) {
        return !row.location().equals(next.location())
                && !row.left().plusDays(28).isBefore(next.arrived());
    }
}

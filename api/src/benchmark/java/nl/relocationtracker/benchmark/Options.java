package nl.relocationtracker.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What to measure, from system properties.
 *
 * @param children how many children the histories have, the smallest first; most work is measured at the largest
 * @param rows which work; all when empty
 * @param repetitions how often each figure is taken
 * @param moves how many relocations are recorded each time
 * @param url a PostgreSQL server where this user may make databases; empty for the one that the program brings
 * @param folder where files go
 */
record Options(
        List<Integer> children,
        List<String> rows,
        int repetitions,
        int moves,
        String url,
        String user,
        String password,
        Path folder,
        Path kept) {

    static Options given() {
        return new Options(
                words("benchmark.children").stream()
                        .map(Integer::valueOf)
                        .sorted()
                        .toList(),
                words("benchmark.rows"),
                Integer.parseInt(text("benchmark.repetitions")),
                Integer.parseInt(text("benchmark.moves")),
                text("benchmark.url"),
                text("benchmark.user"),
                text("benchmark.password"),
                Path.of(text("benchmark.folder")),
                text("benchmark.kept").isEmpty() ? null : Path.of(text("benchmark.kept")));
    }

    boolean wants(String row) {
        return rows.isEmpty() || rows.contains(row);
    }

    /** Whether nothing else is wanted. */
    boolean wantsOnly(String row) {
        return rows.equals(List.of(row));
    }

    int largest() {
        return children.get(children.size() - 1);
    }

    private static List<String> words(String name) {
        return Arrays.stream(text(name).split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(String name) {
        return System.getProperty(name, "");
    }
}

package nl.relocationtracker.api.importing.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where each column of a file stands. Columns may come in any order and case, with others between them.
 *
 * @param places per column of the file its place in a row, from 0; -1 for one that the file does without
 * @param width how many fields a row has
 * @param ignored columns of which nothing is read
 */
record Header(List<Integer> places, int width, List<String> ignored) {

    /** The separator with which the first line gives most of the columns: a comma, or a semicolon. */
    static char separatorOf(ImportFile file, String firstLine) {
        return known(file, firstLine, ';') > known(file, firstLine, ',') ? ';' : ',';
    }

    private static long known(ImportFile file, String line, char separator) {
        Set<String> names = new HashSet<>();
        for (String cell : line.replace("\"", "").split(String.valueOf(separator), -1)) names.add(named(cell));
        long own = file.columns().stream().filter(names::contains).count();
        long swapped = file.other().columns().stream().filter(names::contains).count();
        return Math.max(own, swapped);
    }

    /** @throws UnreadableFile when a column is missing or stands there twice */
    static Header of(ImportFile file, long line, List<String> cells) throws UnreadableFile {
        List<String> found = cells.stream().map(Header::named).toList();
        if (!found.containsAll(file.needed())) {
            if (found.containsAll(file.other().needed()))
                throw new UnreadableFile(Problem.at(file, line, null, ProblemCode.FILES_SWAPPED)
                        .with("other", file.other().fileName()));
            List<String> missing = new ArrayList<>(file.needed());
            missing.removeAll(found);
            throw new UnreadableFile(Problem.at(file, line, missing.get(0), ProblemCode.COLUMN_MISSING)
                    .with("missing", String.join(", ", missing))
                    .with("found", String.join(", ", found)));
        }
        for (String column : file.columns())
            if (found.indexOf(column) != found.lastIndexOf(column))
                throw new UnreadableFile(Problem.at(file, line, column, ProblemCode.COLUMN_TWICE));
        List<String> ignored = found.stream()
                .filter(column -> !column.isEmpty() && !file.columns().contains(column))
                .toList();
        return new Header(file.columns().stream().map(found::indexOf).toList(), found.size(), ignored);
    }

    private static String named(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}

package nl.relocationtracker.api.importing.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.relocationtracker.api.importing.file.ImportFile;
import nl.relocationtracker.api.importing.file.LocationRow;
import nl.relocationtracker.api.importing.file.Problem;
import nl.relocationtracker.api.importing.file.ProblemCode;

/**
 * One location as a file tells it: its opening periods, oldest first, none overlapping.
 *
 * @param repeats how many rows say nothing but what the one before them says
 */
public record ToldLocation(List<LocationRow> periods, int repeats) {

    public ToldLocation {
        periods = List.copyOf(periods);
    }

    /** @param rows all rows of the location, in any order */
    public static ToldLocation of(List<LocationRow> rows) {
        List<LocationRow> ordered = rows.stream()
                .sorted(Comparator.comparing(LocationRow::opened)
                        .thenComparing(LocationRow::closed, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(LocationRow::line))
                .toList();
        List<LocationRow> periods = new ArrayList<>();
        for (LocationRow row : ordered)
            if (periods.isEmpty() || !isRepeat(row, periods.get(periods.size() - 1))) periods.add(row);
        return new ToldLocation(periods, ordered.size() - periods.size());
    }

    /** What keeps the rows from being told as one location. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i < periods.size(); i++) {
            LocationRow before = periods.get(i - 1);
            LocationRow row = periods.get(i);
            if (before.closed() == null || before.closed().isAfter(row.opened()))
                problems.add(wrong(row, "opened", ProblemCode.PERIODS_OVERLAP).with("other", before.line()));
            if (!Objects.equals(before.name(), row.name())) problems.add(differs(row, "name", before));
            if (!Objects.equals(before.municipality(), row.municipality()))
                problems.add(differs(row, "municipality", before));
            if (before.kind() != row.kind()) problems.add(differs(row, "kind", before));
        }
        return problems;
    }

    /** How many rows tell it. */
    public int rows() {
        return periods.size() + repeats;
    }

    private static Problem differs(LocationRow row, String column, LocationRow before) {
        return wrong(row, column, ProblemCode.ROWS_DIFFER).with("other", before.line());
    }

    private static Problem wrong(LocationRow row, String column, ProblemCode code) {
        return Problem.at(ImportFile.LOCATIONS, row.line(), column, code);
    }

    private static boolean isRepeat(LocationRow row, LocationRow before) {
        return row.opened().equals(before.opened())
                && Objects.equals(row.closed(), before.closed())
                && Objects.equals(row.name(), before.name())
                && Objects.equals(row.municipality(), before.municipality())
                && row.kind() == before.kind()
                && Objects.equals(row.capacity(), before.capacity());
    }
}

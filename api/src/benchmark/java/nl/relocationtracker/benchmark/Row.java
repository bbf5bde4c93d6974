package nl.relocationtracker.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One line of the table.
 *
 * @param figures by side, ours first
 * @param failures why it failed whatever its figures, such as a table that was read whole; empty when it did not
 */
public record Row(
        String work,
        String unit,
        Map<String, Figure> figures,
        List<Ratio> ratios,
        List<String> notes,
        List<String> failures) {

    public static final String OURS = "ours";

    public Row {
        ratios = List.copyOf(ratios);
        notes = List.copyOf(notes);
        failures = List.copyOf(failures);
    }

    public Row(String work, String unit, Map<String, Figure> figures, List<Ratio> ratios, List<String> notes) {
        this(work, unit, figures, ratios, notes, List.of());
    }

    /** One that could not be measured. */
    static Row failed(String work, String why) {
        return new Row(work, "not measured", Map.of(), List.of(), List.of(), List.of(why));
    }

    /** The same, which says why where something was not reached. */
    public Row because(String why) {
        if (isReached()) return this;
        List<String> more = new ArrayList<>(notes);
        more.add("out of reach because " + why);
        return new Row(work, unit, figures, ratios, more, failures);
    }

    public boolean isReached() {
        return failures.isEmpty() && ratios.stream().allMatch(Ratio::isReached);
    }
}

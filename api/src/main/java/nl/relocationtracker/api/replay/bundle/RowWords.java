package nl.relocationtracker.api.replay.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.project.ChildRow.Flagged;
import nl.relocationtracker.core.project.RowColumn;

/** Says in words what the tables of single children are. */
final class RowWords {

    private RowWords() {}

    /** The part of the codebook that is about them; nothing where there are none. */
    static String codebook(List<RowTable> tables, Set<RowColumn> granted, Locale language) {
        if (tables.isEmpty()) return "";
        StringBuilder text = new StringBuilder();
        text.append("## ").append(word("row.title", language)).append("\n\n");
        text.append(word("row.intro", language)).append("\n\n");
        for (RowTable table : tables) {
            text.append("### ").append(title(table, language)).append("\n\n");
            text.append(text(table, language)).append("\n\n");
            text.append(word("file", language)).append(": `").append(RowFiles.CSV.formatted(table.file()));
            if (table == RowTable.EVENTS) text.append("`, `").append(RowFiles.XES);
            text.append("`\n\n");
            for (RowField field : table.columns(granted))
                text.append("- `")
                        .append(field.column())
                        .append("`: ")
                        .append(field(field, language))
                        .append('\n');
            text.append('\n');
        }
        return text.toString();
    }

    static String title(RowTable table, Locale language) {
        return word("row." + table.file(), language);
    }

    static String text(RowTable table, Locale language) {
        return word("row." + table.file() + ".text", language);
    }

    static String field(RowField field, Locale language) {
        return word("row.field." + field.word(), language);
    }

    /** What can stand in a column; nothing where that is no list. */
    static Optional<List<String>> values(RowTable table, RowField field) {
        return Optional.ofNullable(
                        switch (field.word()) {
                            case "lastKind", "kind" -> LocationKind.values();
                            case "reason" -> Reason.values();
                            case "decidedBy" -> DecidedBy.values();
                            case "destination" -> Destination.values();
                            case "flagged-under" -> Flagged.values();
                            default -> null;
                        })
                .map(values -> Arrays.stream(values).map(Enum::name).toList());
    }

    private static String word(String key, Locale language) {
        return Codebook.word(key, language);
    }
}

package nl.relocationtracker.api.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer into a folder: as it is, and each table as CSV (RFC 4180, UTF-8). */
final class AnswerFolder {

    private static final List<String> COLUMNS =
            List.of("asOf", "policy", "part", "number", "numerator", "denominator", "value", "withheld");

    private AnswerFolder() {}

    /** The answer itself is written last: where it stands, everything does. */
    static void write(Path folder, String answer) throws IOException {
        Files.createDirectories(folder);
        JsonNode whole = new JsonMapper().readTree(answer);
        for (JsonNode table : whole.path("tables")) writeWhole(folder.resolve(name(table, "")), csv(table));
        for (JsonNode table : whole.path("since")) writeWhole(folder.resolve(name(table, "since-")), csv(table));
        writeWhole(folder.resolve("answer.json"), answer);
    }

    private static String name(JsonNode table, String before) {
        return before
                + table.path("measure").stringValue().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
    }

    private static void writeWhole(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Nothing in it needs quotes: names of policies are of small letters, digits and hyphens, and everything else is ours. */
    private static String csv(JsonNode table) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (JsonNode row : table.path("rows"))
            text.append(COLUMNS.stream()
                            .map(column -> row.path(column).asString(""))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        return text.toString();
    }
}

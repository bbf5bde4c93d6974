package nl.relocationtracker.projections.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server writes about itself; the log of the start before is kept beside it. */
record ServerLog(Path file) {

    private static final Pattern REASON = Pattern.compile("(?m)(?:FATAL|PANIC|ERROR|error): +(.*)$");

    void begin() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".before"), REPLACE_EXISTING);
        }
    }

    void beginWhenLong() throws IOException {
        if (Files.exists(file) && Files.size(file) > 1 << 20) begin();
    }

    String text() throws IOException {
        return Files.exists(file) ? Files.readString(file, ISO_8859_1) : "";
    }

    /** The last thing that went wrong, as PostgreSQL says it. */
    static String reason(String text) {
        Matcher matcher = REASON.matcher(text);
        String last = text.strip().substring(text.strip().lastIndexOf('\n') + 1);
        while (matcher.find()) last = matcher.group(1).strip();
        return last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
    }
}

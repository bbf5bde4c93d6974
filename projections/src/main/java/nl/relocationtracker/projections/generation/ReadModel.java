package nl.relocationtracker.projections.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables that are made from events, as {@code read-models/} has them.
 *
 * @param version raised by hand when the same events give other rows in the same columns
 * @param tables makes its tables, empty and without any index
 * @param indexes makes what belongs on them once they are filled
 */
public record ReadModel(String name, int version, String tables, String indexes) {

    /** Every read model. A new one is a file in {@code read-models/} and a name here. */
    public static final List<ReadModel> ALL =
            List.of(of("locations"), of("stays"), of("counts"), of("findings"), of("persons"), of("alerts"));

    private static final int ENOUGH = 8;

    private static ReadModel of(String name) {
        return of(name, text("/read-models/" + name + ".sql"));
    }

    static ReadModel of(String name, String text) {
        Matcher version = Pattern.compile("\\A-- version (\\d+)\n").matcher(text);
        String[] parts = text.split("(?m)^-- when filled$", -1);
        if (!version.find() || parts.length != 2)
            throw new IllegalArgumentException(
                    "a read model begins with its version and has a part 'when filled': " + name);
        return new ReadModel(name, Integer.parseInt(version.group(1)), parts[0], parts[1]);
    }

    private static String text(String resource) {
        try (InputStream in = ReadModel.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bare names of its tables. */
    List<String> names() {
        return Pattern.compile("(?m)^create table (\\w+)")
                .matcher(tables)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What its tables look like, in few letters; remarks do not matter. */
    String columns() {
        try {
            String bare = (tables + indexes).replaceAll("(?m)^--.*$", "").replaceAll("\\s+", " ");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ENOUGH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package nl.relocationtracker.projections.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.projections.erasure.KeptErasure.KeptDeparture;
import nl.relocationtracker.projections.erasure.KeptErasure.KeptNumber;
import nl.relocationtracker.projections.store.EventJson;
import nl.relocationtracker.projections.store.EventNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Erasures, kept outside the database that they were done in: one line of JSON each, only ever added to. A line is on disk
 * before the database hears of it; when the database then says no, a line that takes it back follows.
 */
public final class ErasureFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TORN = "#torn";
    private static final String TYPE = PersonalDetailsErased.class.getSimpleName();

    private final Path path;
    private final EventJson events = new EventJson();

    public ErasureFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    void add(KeptErasure erasure) {
        ObjectNode line = JSON.createObjectNode();
        line.put("child", erasure.event().childId().toString());
        line.put("recordedAt", erasure.recordedAt().toString());
        if (erasure.account() != null) line.put("account", erasure.account().toString());
        line.put("revision", EventNames.revisionOf(PersonalDetailsErased.class));
        line.set("event", JSON.readTree(events.write(erasure.event())));
        if (erasure.departure() != null)
            line.putObject("departure")
                    .put("on", erasure.departure().on().toString())
                    .put("destination", erasure.departure().destination().name());
        var numbers = line.putArray("numbers");
        for (KeptNumber number : erasure.numbers())
            numbers.addObject().put("source", number.source()).put("key", number.key());
        append(line.toString());
    }

    /** What was noted of this child did not happen. */
    void takeBack(ChildId child) {
        append(JSON.createObjectNode()
                .put("child", child.toString())
                .put("takenBack", true)
                .toString());
    }

    /**
     * Every erasure that is noted and not taken back.
     *
     * @throws IllegalStateException when the file is damaged; its message says where
     */
    Collection<KeptErasure> all() {
        if (Files.notExists(path)) return List.of();
        Map<UUID, KeptErasure> kept = new LinkedHashMap<>();
        try {
            String text = Files.readString(path, UTF_8);
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                // A line that never got whole was never followed by a commit.
                boolean torn = lines.get(i).endsWith(TORN) || (i == lines.size() - 1 && !text.endsWith("\n"));
                if (!lines.get(i).isEmpty() && !torn) read(lines.get(i), i + 1, kept);
            }
            return List.copyOf(kept.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String text, int number, Map<UUID, KeptErasure> kept) {
        try {
            JsonNode line = JSON.readTree(text);
            UUID child = UUID.fromString(line.get("child").stringValue());
            if (line.has("takenBack")) kept.remove(child);
            else kept.put(child, erasure(line));
        } catch (JacksonException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            throw new IllegalStateException("The erasures in " + path + " are damaged at line " + number, e);
        }
    }

    private KeptErasure erasure(JsonNode line) {
        List<KeptNumber> numbers = new ArrayList<>();
        for (JsonNode number : line.get("numbers"))
            numbers.add(new KeptNumber(
                    number.get("source").stringValue(), number.get("key").stringValue()));
        return new KeptErasure(
                (PersonalDetailsErased) events.read(
                        TYPE,
                        line.get("revision").stringValue(),
                        line.get("event").toString()),
                Instant.parse(line.get("recordedAt").stringValue()),
                line.has("account") ? UUID.fromString(line.get("account").stringValue()) : null,
                line.has("departure") ? departure(line.get("departure")) : null,
                numbers);
    }

    private static KeptDeparture departure(JsonNode kept) {
        return new KeptDeparture(
                LocalDate.parse(kept.get("on").stringValue()),
                Destination.valueOf(kept.get("destination").stringValue()));
    }

    private synchronized void append(String line) {
        try {
            Files.createDirectories(path.getParent());
            boolean fresh = Files.notExists(path);
            try (FileChannel channel = FileChannel.open(path, Set.of(CREATE, WRITE, APPEND), ownerOnly())) {
                String before = endsWhole() ? "" : TORN + "\n";
                ByteBuffer bytes = ByteBuffer.wrap((before + line + "\n").getBytes(UTF_8));
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            if (fresh && isPosix())
                try (FileChannel folder = FileChannel.open(path.getParent(), READ)) {
                    folder.force(true);
                }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean endsWhole() throws IOException {
        try (FileChannel channel = FileChannel.open(path, READ)) {
            if (channel.size() == 0) return true;
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) == '\n';
        }
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] ownerOnly() {
        if (!isPosix()) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}

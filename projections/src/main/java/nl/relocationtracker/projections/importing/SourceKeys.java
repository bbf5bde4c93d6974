package nl.relocationtracker.projections.importing;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.projections.person.SourceNumbers;
import nl.relocationtracker.projections.person.Spelling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Which child, household or location of ours a number of another system is.
 *
 * <p>Of a child that is erased also every number that was ever recorded of it, however a file writes it; and when nobody
 * said whose number that was, in the files of whatever system. The cost is that a child of another system that happens to
 * have that very number is kept out too, which the report of the import says.
 */
public final class SourceKeys {

    /** Stands for the numbers of erased children, in place of the name of a system. */
    private static final String ERASED = "";

    private final JdbcTemplate jdbc;
    private final SourceNumbers numbers;

    public SourceKeys(JdbcTemplate jdbc, SourceNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** What a number is the number of. */
    public enum Kind {
        CHILD,
        HOUSEHOLD,
        LOCATION
    }

    /** The ids of these numbers. A number that is new is not in the answer. */
    public Map<String, UUID> known(String source, Kind kind, Collection<String> of) {
        if (of.isEmpty()) return Map.of();
        Map<ByteBuffer, String> byKey = new HashMap<>();
        for (String number : of) byKey.put(ByteBuffer.wrap(key(source, kind, number)), number);
        Map<String, UUID> found = new HashMap<>();
        jdbc.query(
                "select key, id from source_key where source = ? and kind = ? and key = any (?)",
                (RowCallbackHandler)
                        row -> found.put(byKey.get(ByteBuffer.wrap(row.getBytes(1))), row.getObject(2, UUID.class)),
                source,
                kind.name(),
                byKey.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new));
        if (kind == Kind.CHILD && found.size() < byKey.size()) keptOut(source, of, found);
        return found;
    }

    /** Adds those of erased children that the source knows by a number that somebody recorded of them. */
    private void keptOut(String source, Collection<String> of, Map<String, UUID> found) {
        Map<ByteBuffer, String> byKey = new HashMap<>();
        for (String number : of) {
            if (found.containsKey(number) || Spelling.compact(number).isEmpty()) continue;
            byKey.put(ByteBuffer.wrap(erasedKey(source, number)), number);
            byKey.put(ByteBuffer.wrap(erasedKey(null, number)), number);
        }
        jdbc.query(
                "select key, id from source_key where source = ? and kind = 'CHILD' and key = any (?)",
                (RowCallbackHandler) row ->
                        found.putIfAbsent(byKey.get(ByteBuffer.wrap(row.getBytes(1))), row.getObject(2, UUID.class)),
                ERASED,
                byKey.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new));
    }

    /** Another system that these numbers, or some of them, are known from, when nothing is known from this one. */
    public Optional<String> elsewhere(String source, Kind kind, Collection<String> of) {
        List<String> sources = jdbc.queryForList(
                "select distinct source from source_key where source <> ? order by 1", String.class, ERASED);
        if (sources.contains(source)) return Optional.empty();
        return sources.stream()
                .filter(other -> !known(other, kind, of).isEmpty())
                .findFirst();
    }

    public void add(String source, Kind kind, Map<String, UUID> fresh) {
        jdbc.batchUpdate(
                "insert into source_key (source, kind, key, id) values (?, ?, ?, ?)",
                List.copyOf(fresh.entrySet()),
                1000,
                (statement, number) -> {
                    statement.setString(1, source);
                    statement.setString(2, kind.name());
                    statement.setBytes(3, key(source, kind, number.getKey()));
                    statement.setObject(4, number.getValue());
                });
    }

    /**
     * The number of a child that was erased: it is known, so that it makes no new child.
     *
     * @param issuer whose number it is; null when nobody said so
     */
    public void keepOut(String issuer, String number, UUID child) {
        if (!Spelling.compact(number).isEmpty()) keepOutUnreadable(ERASED, erasedKey(issuer, number), child);
    }

    /** See {@link #keepOut}; of a number of which only the key is known. */
    public void keepOutUnreadable(String source, byte[] key, UUID child) {
        jdbc.update(
                "insert into source_key (source, kind, key, id) values (?, 'CHILD', ?, ?) on conflict do nothing",
                source,
                key,
                child);
    }

    private byte[] erasedKey(String issuer, String number) {
        String whose = issuer == null ? "" : issuer.strip().toLowerCase(Locale.ROOT);
        return numbers.hash(ERASED, Kind.CHILD + " " + whose + "\n" + Spelling.compact(number));
    }

    private byte[] key(String source, Kind kind, String number) {
        // With the kind in it, so that nobody can see which child has the number of which household.
        return numbers.hash(source, kind + " " + number);
    }
}

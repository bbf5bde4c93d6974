package nl.relocationtracker.projections.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.replay.Knowledge;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Until when each stream was known by an earlier knowledge: of one that has events after its position, which came in later but carry an
 * earlier moment, until the first of those.
 */
final class LaterThanPosition {

    private final Map<UUID, Instant> until = new HashMap<>();
    private final Instant otherwise;

    private LaterThanPosition(Instant otherwise) {
        this.otherwise = otherwise;
    }

    static LaterThanPosition of(Knowledge since, JdbcTemplate jdbc) {
        LaterThanPosition all = new LaterThanPosition(since.at().plus(1, ChronoUnit.MICROS));
        jdbc.query(
                "select stream, min(recorded_at) from event where position > ? and recorded_at <= ? group by stream",
                row -> {
                    all.until.put(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                },
                since.position(),
                since.at().atOffset(ZoneOffset.UTC));
        return all;
    }

    /** What was recorded before this moment was known. */
    Instant of(UUID stream) {
        return until.getOrDefault(stream, otherwise);
    }
}

package nl.relocationtracker.projections.stays;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.projections.live.ChildChange;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes where each child is now, and at which version its record stands. */
public final class ChildTable {

    private final JdbcTemplate jdbc;

    public ChildTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void write(List<ChildChange> changes) {
        jdbc.batchUpdate("""
                insert into child (id, version, location_id, in_transit, recorded_at) values (?, ?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, location_id = excluded.location_id,
                    in_transit = excluded.in_transit, recorded_at = excluded.recorded_at
                """, changes, 1000, (statement, change) -> {
            ChildFile file = change.after();
            statement.setObject(1, file.id().value());
            statement.setLong(2, file.version());
            statement.setObject(
                    3,
                    file.timeline()
                            .running()
                            .map(Stay::location)
                            .map(location -> location.value())
                            .orElse(null),
                    Types.OTHER);
            statement.setBoolean(4, file.timeline().isInTransit());
            statement.setObject(5, change.recordedAt().atOffset(ZoneOffset.UTC));
        });
    }
}

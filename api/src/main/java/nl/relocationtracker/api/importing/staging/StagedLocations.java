package nl.relocationtracker.api.importing.staging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.importing.file.LocationRow;
import nl.relocationtracker.core.location.LocationKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The locations of locations.csv, and what became of each. */
public final class StagedLocations {

    private final JdbcTemplate jdbc;

    StagedLocations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a location. */
    public enum State {
        DONE,
        /** It is recorded as open and closes: that is judged after the stays. */
        DEFERRED,
        REFUSED
    }

    /** Some locations that nothing has become of yet; none when there are none left. */
    public List<StagedLocation> untouched(int most) {
        return read("""
                with wanted as (
                    select distinct location from staged_location s
                    where not exists (select from staged_location_state t where t.location = s.location)
                    order by location limit ?)
                select * from staged_location join wanted using (location) order by location, line
                """, most);
    }

    public List<StagedLocation> deferred(int most) {
        return read("""
                with wanted as (
                    select location from staged_location_state where state = 'DEFERRED' order by location limit ?)
                select * from staged_location join wanted using (location) order by location, line
                """, most);
    }

    public void become(Map<String, State> states) {
        jdbc.batchUpdate("""
                insert into staged_location_state (location, state) values (?, ?)
                on conflict (location) do update set state = excluded.state
                """, List.copyOf(states.entrySet()), 1000, (statement, state) -> {
            statement.setString(1, state.getKey());
            statement.setString(2, state.getValue().name());
        });
    }

    /** Those of the codes that stand in locations.csv and were left out. */
    public Set<String> leftOut(Collection<String> codes) {
        if (codes.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.queryForList(
                "select location from staged_location_state where state = 'REFUSED' and location = any (?)",
                String.class,
                (Object) codes.toArray(String[]::new)));
    }

    private List<StagedLocation> read(String sql, int most) {
        Map<String, Rows> found = new LinkedHashMap<>();
        jdbc.query(
                sql,
                (RowCallbackHandler) row -> {
                    String code = row.getString("location");
                    Rows rows = found.computeIfAbsent(code, c -> new Rows());
                    if (rows.firstLine == 0) rows.firstLine = row.getLong("line");
                    if (row.getBoolean("counts")) rows.count++;
                    if (row.getBoolean("wrong")) rows.wrong = true;
                    else if (rows.count > StagedLocation.MOST_ROWS) rows.read.clear();
                    else
                        rows.read.add(new LocationRow(
                                row.getLong("line"),
                                code,
                                row.getString("name"),
                                row.getString("municipality"),
                                LocationKind.valueOf(row.getString("kind")),
                                row.getObject("capacity", Integer.class),
                                row.getObject("opened", LocalDate.class),
                                row.getObject("closed", LocalDate.class)));
                },
                most);
        List<StagedLocation> locations = new ArrayList<>();
        found.forEach((code, rows) ->
                locations.add(new StagedLocation(code, rows.read, rows.count, rows.wrong, rows.firstLine)));
        return locations;
    }

    private static final class Rows {
        private final List<LocationRow> read = new ArrayList<>();
        private int count;
        private boolean wrong;
        private long firstLine;
    }
}

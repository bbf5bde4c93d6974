package nl.relocationtracker.projections.measure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.core.location.Grouping;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads since when children are in emergency reception who are there at the end of a day. */
public final class InEmergency {

    /** As the letter of 2024 has it, crisis included. Others need a new version of the read model of stays. */
    public static final Set<LocationKind> KINDS = Grouping.LETTER_2024.kindsOf("emergency", "crisis");

    /** Of whoever waits to be looked at again it says nothing. */
    private static final String THERE = """
            select %s from emergency_passage r
            where from_on <= :asOf and to_on > :asOf and %s
              and not exists (select 1 from person_age g where g.child_id = r.child_id and g.eighteenth_on <= :asOf and %s)
              and not exists (select 1 from recount w where w.child_id = r.child_id)
            """;

    private static final String WAITING = "select child_id from recount w where true";

    private final JdbcClient jdbc;
    private final PassagesOfChildren passages;

    public InEmergency(JdbcClient jdbc, PassagesOfChildren passages) {
        this.jdbc = jdbc;
        this.passages = passages;
    }

    /** How many have been there since which day, being at no other place meanwhile. */
    public Map<LocalDate, Long> numbers(PointInTime when) {
        Map<LocalDate, Long> found = new HashMap<>();
        bound(there("since, count(*)", when) + " group by since", when).query(row -> {
            found.put(row.getObject(1, LocalDate.class), row.getLong(2));
        });
        ofWaiting(when).values().forEach(since -> found.merge(since, 1L, Long::sum));
        return found;
    }

    /** The same from their stays, which takes longer: whatever is kept, it agrees with the population of that day. */
    public Map<LocalDate, Long> numbersByStays(PointInTime when) {
        return sinceByStays(when).values().stream().collect(groupingBy(Function.identity(), counting()));
    }

    /** Since when each of them is. */
    public Map<UUID, LocalDate> since(PointInTime when) {
        Map<UUID, LocalDate> found = new HashMap<>();
        bound(there("child_id, since", when), when).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
        });
        found.putAll(ofWaiting(when));
        return found;
    }

    /** Those who were at a location that is known to have been of another kind, and are not looked at again yet. */
    private Map<UUID, LocalDate> ofWaiting(PointInTime when) {
        Set<UUID> waiting = bound(WAITING + when.amongChildren("w.child_id"), when)
                .query(UUID.class)
                .set();
        return waiting.isEmpty() ? Map.of() : sinceByStays(when.among(waiting));
    }

    private Map<UUID, LocalDate> sinceByStays(PointInTime when) {
        return passages.passages(KINDS, when.asOf(), when).stream()
                .filter(passed -> passed.passage().contains(when.asOf()))
                .collect(toMap(Passed::child, passed -> passed.passage().since()));
    }

    private static String there(String columns, PointInTime when) {
        return THERE.formatted(columns, when.known("r"), when.known("g"));
    }

    private JdbcClient.StatementSpec bound(String sql, PointInTime when) {
        return jdbc.sql(sql).param("asOf", when.asOf()).params(when.parameters());
    }
}

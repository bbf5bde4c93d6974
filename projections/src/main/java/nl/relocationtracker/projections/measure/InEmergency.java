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

    private static final String THERE = """
            select %s from emergency_passage r
            where from_on <= :asOf and to_on > :asOf and %s
              and not exists (select 1 from person_age g where g.child_id = r.child_id and g.eighteenth_on <= :asOf and %s)
            """;

    private final JdbcClient jdbc;
    private final PassagesOfChildren passages;

    public InEmergency(JdbcClient jdbc, PassagesOfChildren passages) {
        this.jdbc = jdbc;
        this.passages = passages;
    }

    /** How many have been there since which day, being at no other place meanwhile. */
    public Map<LocalDate, Long> numbers(PointInTime when) {
        if (isAnybodyWaiting()) return numbersByStays(when);
        Map<LocalDate, Long> found = new HashMap<>();
        bound(there("since, count(*)", when) + " group by since", when).query(row -> {
            found.put(row.getObject(1, LocalDate.class), row.getLong(2));
        });
        return found;
    }

    /** The same from their stays, which takes longer: whatever is kept, it agrees with the population of that day. */
    public Map<LocalDate, Long> numbersByStays(PointInTime when) {
        return sinceByStays(when).values().stream().collect(groupingBy(Function.identity(), counting()));
    }

    /** Since when each of them is. */
    public Map<UUID, LocalDate> since(PointInTime when) {
        if (isAnybodyWaiting()) return sinceByStays(when);
        Map<UUID, LocalDate> found = new HashMap<>();
        bound(there("child_id, since", when), when).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
        });
        return found;
    }

    private Map<UUID, LocalDate> sinceByStays(PointInTime when) {
        return passages.passages(KINDS, when.asOf(), when).stream()
                .filter(passed -> passed.passage().contains(when.asOf()))
                .collect(toMap(Passed::child, passed -> passed.passage().since()));
    }

    /** Whether a location is known to have been of another kind, and children who were there are not looked at again yet. */
    private boolean isAnybodyWaiting() {
        return jdbc.sql("select exists (select from recount)")
                .query(Boolean.class)
                .single();
    }

    private static String there(String columns, PointInTime when) {
        return THERE.formatted(columns, when.known("r"), when.known("g"));
    }

    private JdbcClient.StatementSpec bound(String sql, PointInTime when) {
        return jdbc.sql(sql).param("asOf", when.asOf()).params(when.parameters());
    }
}

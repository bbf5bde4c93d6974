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
import nl.relocationtracker.projections.population.Population;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads since when children are in emergency reception who are there at the end of a day: in a snapshot, in several statements. */
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

    /** So many are as soon read with everybody. */
    private static final int MANY = 5000;

    private final JdbcClient jdbc;
    private final PassagesOfChildren passages;
    private final Populations populations;

    public InEmergency(JdbcClient jdbc, PassagesOfChildren passages, Populations populations) {
        this.jdbc = jdbc;
        this.passages = passages;
        this.populations = populations;
    }

    /** How many have been there since which day, being at no other place meanwhile. */
    public Map<LocalDate, Long> numbers(PointInTime when) {
        Set<UUID> waiting = waiting(when);
        if (waiting.size() > MANY) return numbersByStays(when);
        Map<LocalDate, Long> found = new HashMap<>();
        bound(there("since, count(*)", when) + " group by since", when).query(row -> {
            found.put(row.getObject(1, LocalDate.class), row.getLong(2));
        });
        ofWaiting(waiting, when).values().forEach(since -> found.merge(since, 1L, Long::sum));
        long number = found.values().stream().mapToLong(Long::longValue).sum();
        return isWhole(number, when) ? found : numbersByStays(when);
    }

    /** Since when each of them is. */
    public Map<UUID, LocalDate> since(PointInTime when) {
        Set<UUID> waiting = waiting(when);
        if (waiting.size() > MANY) return sinceByStays(when);
        Map<UUID, LocalDate> found = new HashMap<>();
        bound(there("child_id, since", when), when).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
        });
        found.putAll(ofWaiting(waiting, when));
        return isWhole(found.size(), when) ? found : sinceByStays(when);
    }

    /** As known at a moment at which somebody waited, there may be others than the population has. */
    private boolean isWhole(long number, PointInTime when) {
        if (when.knownAt() == null || when.among() != null) return true;
        long there = populations.population(when).rows().stream()
                .filter(row -> KINDS.contains(LocationKind.valueOf(row.kind())))
                .mapToLong(Population.Row::children)
                .sum();
        return number == there;
    }

    private Map<LocalDate, Long> numbersByStays(PointInTime when) {
        return sinceByStays(when).values().stream().collect(groupingBy(Function.identity(), counting()));
    }

    /** Takes longer, and agrees with the population of that day, whatever is kept. */
    private Map<UUID, LocalDate> sinceByStays(PointInTime when) {
        return passages.passages(KINDS, when.asOf(), when).stream()
                .filter(passed -> passed.passage().contains(when.asOf()))
                .collect(toMap(Passed::child, passed -> passed.passage().since()));
    }

    /** Those of whom a location is known to have been otherwise and who are not looked at again yet. */
    private Set<UUID> waiting(PointInTime when) {
        String among = when.among() == null ? "" : "where child_id = any (:amongChildren)";
        return bound("select child_id from recount " + among, when)
                .query(UUID.class)
                .set();
    }

    private Map<UUID, LocalDate> ofWaiting(Set<UUID> waiting, PointInTime when) {
        return waiting.isEmpty() ? Map.of() : sinceByStays(when.among(waiting));
    }

    private static String there(String columns, PointInTime when) {
        return THERE.formatted(columns, when.known("r"), when.known("g"));
    }

    private JdbcClient.StatementSpec bound(String sql, PointInTime when) {
        return jdbc.sql(sql).param("asOf", when.asOf()).params(when.parameters());
    }
}

package nl.relocationtracker.projections.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import nl.relocationtracker.projections.store.EventTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads alerts as they were known: whom or what they are about, how far each has come, and its story. */
public final class Alerts {

    /** Where an alert is: at its location, or where its child lives. */
    private static final String PLACE =
            "coalesce(a.location_id, case when (last.left_on is null or last.left_on > :asOf or last.elsewhere_until > :asOf) then last.location_id end)";

    /** The last stay of the child that an alert is about. */
    private static final String LAST = """
            left join lateral (
                select * from stay where child_id = a.child_id and arrived_on <= :asOf and %s
                order by ordinal desc limit 1) last on true
            """;

    /** Where the children are who are anywhere, all at once. */
    private static final String PRESENT = """
            left join stay last on last.child_id = a.child_id and (last.left_on is null or last.left_on > :asOf or last.elsewhere_until > :asOf)
                and %s and %s
            """;

    /** Of a child that is erased nothing is told. */
    private static final String CHOSEN = """
            select a.*
            from alert a
            where a.since <= :asOf and %s and not exists (select 1 from erasure e where e.child_id = a.child_id)%s
            """;

    private final JdbcClient jdbc;
    private final EventTable events;
    private final Vault vault;

    public Alerts(JdbcClient jdbc, EventTable events, Vault vault) {
        this.jdbc = jdbc;
        this.events = events;
        this.vault = vault;
    }

    /** In what order; what is the same in it goes by when it was raised. */
    public enum Order {
        RAISED("''::text"),
        SINCE("c.since::text"),
        SEVERITY("array_position(array['NOTICE', 'WARNING', 'URGENT'], c.severity)::text"),
        LOCATION("coalesce(lower(c.label), '')"),
        RULE("coalesce(lower(c.rule_name), '')"),
        /** The reader's own first, then what presses most; ascending, so that among those the oldest comes first. */
        PRESSING("case when c.assignee = cast(:reader as uuid) then 0 else 1 end"
                + " || array_position(array['URGENT', 'WARNING', 'NOTICE'], c.severity)::text");

        private final String key;

        Order(String key) {
            this.key = key;
        }

        /** Whether it is known only when what an alert names has been looked up. */
        private boolean isOfNames() {
            return this == LOCATION || this == RULE;
        }
    }

    /** @param reader whose own come first when it is asked what presses; null for nobody's */
    public record Sorting(Order order, boolean descending, UUID reader) {

        public static Sorting by(Order order, boolean descending) {
            return new Sorting(order, descending, null);
        }

        public static Sorting pressing(UUID reader) {
            return new Sorting(Order.PRESSING, false, reader);
        }
    }

    /** The place of an alert in the list. */
    public record Place(String key, Instant raisedAt, UUID id) {}

    /** How many there are, and some of them after a place in the list (null: from the first), those raised first or last first. */
    public Slice<AlertView, Place> alerts(
            AlertSelection selection, Sorting sorting, PointInTime when, Place after, int limit) {
        return alerts(selection, sorting, when, count(selection, when), after, limit);
    }

    /**
     * The first of them in the order of {@link Order#PRESSING}; how many there are in all is told as far as {@code most}.
     *
     * @param reader whose own come first; null for nobody's
     */
    public Slice<AlertView, Place> pressing(
            AlertSelection selection, UUID reader, PointInTime when, int limit, int most) {
        Sorting sorting = Sorting.pressing(reader);
        if (Pressing.has(selection, when))
            return alerts(selection, sorting, when, count(selection, when, most), null, limit);
        // All have to be found for the first of them: they are counted with it.
        String every = "select c.*, %s as key from (%s) c".formatted(sorting.order().key, chosen(selection, when));
        List<Placed> found = found(every, "count(*) over ()", selection, sorting, when, null, limit);
        return slice(
                found.stream()
                        .mapToLong(Placed::total)
                        .map(total -> Math.min(total, most))
                        .max()
                        .orElse(0),
                found,
                limit);
    }

    /** See {@link #alerts}, where it is known already how many there are. */
    public Slice<AlertView, Place> alerts(
            AlertSelection selection, Sorting sorting, PointInTime when, long total, Place after, int limit) {
        Order order = sorting.order();
        String chosen = chosen(selection, when);
        String every = order == Order.PRESSING && !sorting.descending() && Pressing.has(selection, when)
                ? Pressing.some(chosen, after)
                : "select c.*, %s as key from (%s) c"
                        .formatted(order.key, order.isOfNames() ? named(chosen, when) : chosen);
        List<Placed> found = found(every, "0", selection, sorting, when, after, limit);
        return slice(total, found, limit);
    }

    /** @param total in SQL, of how many rows it is told with each */
    private List<Placed> found(
            String every,
            String total,
            AlertSelection selection,
            Sorting sorting,
            PointInTime when,
            Place after,
            int limit) {
        String direction = sorting.descending() ? "desc" : "asc";
        String beyond = after == null
                ? ""
                : " where (key, raised_at, id) %s (:afterKey, :afterMoment, :afterId)"
                        .formatted(sorting.descending() ? "<" : ">");
        String some = "select *, %s as total from (%s) every%s order by key %4$s, raised_at %4$s, id %4$s limit :limit"
                .formatted(total, every, beyond, direction);
        // Of thousands of alerts the names of a page are enough, where the order is not theirs.
        StatementSpec asked = bound(
                sorting.order().isOfNames()
                        ? some
                        : "%s order by key %s, raised_at %2$s, id %2$s".formatted(named(some, when), direction),
                selection,
                when);
        if (after != null)
            asked = asked.param("afterKey", after.key())
                    .param("afterMoment", utc(after.raisedAt()))
                    .param("afterId", after.id());
        return asked.param("limit", limit + 1)
                .param("reader", sorting.reader())
                .query((row, n) -> new Placed(row.getString("key"), row.getLong("total"), AlertView.read(row)))
                .list();
    }

    private static Slice<AlertView, Place> slice(long total, List<Placed> found, int limit) {
        List<AlertView> items = found.stream().limit(limit).map(Placed::alert).toList();
        if (found.size() <= limit) return new Slice<>(total, 0, items, Optional.empty());
        Placed last = found.get(limit - 1);
        return new Slice<>(
                total,
                0,
                items,
                Optional.of(new Place(
                        last.key(), last.alert().raisedAt(), last.alert().id())));
    }

    private record Placed(String key, long total, AlertView alert) {}

    public long count(AlertSelection selection, PointInTime when) {
        return count(selection, when, Integer.MAX_VALUE);
    }

    /** How many there are, as far as that; not more are looked at. */
    public long count(AlertSelection selection, PointInTime when, int most) {
        return bound("select count(*) from (" + chosen(selection, when) + " limit " + most + ") c", selection, when)
                .query(Long.class)
                .single();
    }

    /** How many there are in each state, by who is on them. */
    public List<Standing> standing(AlertSelection selection, PointInTime when) {
        return bound(
                        "select c.state, c.assignee, count(*) from (" + chosen(selection, when) + ") c group by 1, 2",
                        selection,
                        when)
                .query((row, n) -> new Standing(
                        AlertState.valueOf(row.getString(1)), row.getObject(2, UUID.class), row.getLong(3)))
                .list();
    }

    /** @param assignee null for nobody */
    public record Standing(AlertState state, UUID assignee, long alerts) {}

    /** How many there are at each location, the most first; those that are nowhere, or in a foster family's home, are not among them. */
    public List<At> places(AlertSelection selection, PointInTime when) {
        return bound(
                        """
                        select c.place_id, coalesce(d.name, l.code) as label, count(*) as alerts,
                               count(distinct coalesce(c.child_id, c.household_id, c.location_id)) as subjects
                        from (%s) c
                        join location l on l.id = c.place_id
                        left join location_description d on %s
                        where d.kind is distinct from 'FOSTER_FAMILY'
                        group by c.place_id, label order by alerts desc, label, c.place_id
                        """.formatted(
                                        placed(
                                                chosen(selection, when),
                                                PRESENT.formatted(PointInTime.isDuring("last"), when.known("last"))),
                                        when.describes("d", "c.place_id", ":asOf")),
                        selection,
                        when)
                .query((row, n) -> new At(
                        row.getObject("place_id", UUID.class),
                        row.getString("label"),
                        row.getLong("alerts"),
                        row.getLong("subjects")))
                .list();
    }

    /**
     * How many alerts there are at a location.
     *
     * @param subjects how many children, households or locations they are about
     */
    public record At(UUID location, String label, long alerts, long subjects) {}

    /** Nothing when it was not known then, or is about a child that is erased. */
    public Optional<AlertView> alert(AlertId id, PointInTime when) {
        String one = chosen(AlertSelection.ALL, when) + " and a.id = :id";
        return bound(named(one, when), AlertSelection.ALL, when)
                .param("id", id.value())
                .query((row, n) -> AlertView.read(row))
                .optional();
    }

    /** What became of it, oldest first, as far as it was known. */
    public List<AlertStep> story(AlertView alert, PointInTime when) {
        ChildId child = alert.childId() == null ? null : new ChildId(alert.childId());
        return events.history(alert.id(), when.position()).stream()
                .filter(told ->
                        when.knownAt() == null || !told.event().recordedAt().isAfter(when.knownAt()))
                .map(told -> AlertStep.of(told, child, vault))
                .toList();
    }

    private static String chosen(AlertSelection selection, PointInTime when) {
        return CHOSEN.formatted(when.knownOfAlert("a"), selection.condition(when));
    }

    /** With where each is. */
    private static String placed(String alerts, String last) {
        return "select a.*, %s as place_id from (%s) a %s".formatted(PLACE, alerts, last);
    }

    /** With where each is, and the names of what it names. */
    private static String named(String alerts, PointInTime when) {
        return """
                select c.*, d.kind as place_kind, coalesce(d.name, l.code) as label, d.municipality,
                       n.name as assignee_name, r.name as rule_name
                from (%s) c
                left join location l on l.id = c.place_id
                left join location_description d on %s
                left join account n on n.id = c.assignee
                left join lateral (select name from alert_rule where id = c.rule_id order by version desc limit 1) r on true
                """.formatted(
                        placed(alerts, LAST.formatted(when.known("stay"))), when.describes("d", "c.place_id", ":asOf"));
    }

    private StatementSpec bound(String sql, AlertSelection selection, PointInTime when) {
        return selection.bind(jdbc.sql(sql).param("asOf", when.asOf()).params(when.parameters()));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

package nl.relocationtracker.projections.stays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.child.ReportedTo;
import nl.relocationtracker.core.child.Whereabouts;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.stays.StayView.Became;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads timelines. */
public final class Timelines {

    /** That a child came back makes another row of the stay before, which says nothing else. */
    private static final String SINCE = """
            with recursive same as (
                select s.recorded_from as since
                union all
                select e.recorded_from from stay e join same on e.recorded_to = same.since
                where e.child_id = s.child_id and e.stay_id = s.stay_id
                  and to_jsonb(e) - array['next_arrived_on', 'recorded_from', 'recorded_to']
                      = to_jsonb(s) - array['next_arrived_on', 'recorded_from', 'recorded_to'])
            select min(since) from same
            """;

    private final JdbcClient jdbc;

    public Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The stays of a child that had begun on the day asked about, oldest first. What happened after that day is not in the
     * answer: a stay that ended later has no end.
     */
    public List<StayView> timelineOf(ChildId child, PointInTime when) {
        String sql = """
                select s.*, coalesce(d.name, l.code) as label, d.kind, d.municipality, c.nth,
                       case when s.departed_on is null then s.recorded_from else (%s) end as known_since
                from stay s
                join location l on l.id = s.location_id
                join location_description d on %s
                left join counted_relocation c on c.policy = 'every-relocation' and c.child_id = s.child_id
                    and c.relocation_id = s.stay_id and %s
                where s.child_id = :child and s.arrived_on <= :asOf and %s
                order by s.ordinal
                """.formatted(
                        SINCE, when.describes("d", "s.location_id", "s.arrived_on"), when.known("c"), when.known("s"));
        Map<UUID, List<Became>> became = becameOf(child, when);
        return bound(sql, child, when).query((row, n) -> stay(row, when.asOf())).list().stream()
                .map(stay -> stay.with(became.getOrDefault(stay.stayId(), List.of())))
                .toList();
    }

    /** What the locations of a child became while it lived there, by stay. */
    private Map<UUID, List<Became>> becameOf(ChildId child, PointInTime when) {
        Map<UUID, List<Became>> found = new HashMap<>();
        bound("""
                        select s.stay_id, d.from_day, coalesce(d.name, l.code) as label, d.kind, d.municipality
                        from stay s
                        join location l on l.id = s.location_id
                        join location_description d on d.location_id = s.location_id and d.from_day > s.arrived_on
                            and d.from_day <= :asOf and (s.left_on is null or d.from_day < s.left_on) and %s
                        where s.child_id = :child and %s
                        order by s.ordinal, d.from_day
                        """.formatted(when.knownOfLocation("d"), when.known("s")), child, when)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), stay -> new ArrayList<>())
                            .add(new Became(
                                    row.getObject(2, LocalDate.class),
                                    row.getString(3),
                                    LocationKind.valueOf(row.getString(4)),
                                    row.getString(5)));
                });
        return found;
    }

    private JdbcClient.StatementSpec bound(String sql, ChildId child, PointInTime when) {
        return jdbc.sql(sql)
                .param("child", child.value())
                .param("asOf", when.asOf())
                .params(when.parameters());
    }

    /**
     * The nights elsewhere of a child that had begun on the day asked about, oldest first. What happened after that day is
     * not in the answer.
     */
    public List<AbsenceView> absencesOf(ChildId child, PointInTime when) {
        return jdbc.sql("""
                        select b.*, c.nth from absence b
                        left join counted_relocation c on c.policy = 'every-relocation' and c.child_id = b.child_id
                            and c.relocation_id = b.absence_id and c.since <= :asOf and %s
                        where b.child_id = :child and b.from_on <= :asOf and %s
                        order by b.from_on, b.absence_id
                        """.formatted(when.known("c"), when.known("b")))
                .param("child", child.value())
                .param("asOf", when.asOf())
                .params(when.parameters())
                .query((row, n) -> new AbsenceView(
                        row.getObject("absence_id", UUID.class),
                        row.getObject("stay_id", UUID.class),
                        Whereabouts.valueOf(row.getString("whereabouts")),
                        row.getObject("location_id", UUID.class),
                        day(row, "from_on"),
                        upTo(when.asOf(), day(row, "until_on")),
                        row.getInt("limit_nights"),
                        upTo(when.asOf(), day(row, "relocation_since")),
                        row.getObject("nth", Integer.class),
                        Reason.valueOf(row.getString("reason")),
                        DecidedBy.valueOf(row.getString("decided_by")),
                        row.getObject("recorded_from", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static StayView stay(ResultSet row, LocalDate asOf) throws SQLException {
        // As it is recorded: the child is at this stay still, also where it is elsewhere since its place was given up.
        // PostgreSQL's infinity is a day that no calendar reaches: still elsewhere, or still in transit.
        String elsewhere = row.getString("elsewhere_until");
        LocalDate leftOn = upTo(
                asOf,
                elsewhere == null
                        ? day(row, "left_on")
                        : elsewhere.equals("infinity") ? null : day(row, "elsewhere_until"));
        String until = row.getString("transit_until");
        String transitUntil = until == null || until.equals(elsewhere) ? null : until;
        boolean inTransit = leftOn != null && transitUntil != null;
        LocalDate departedOn = upTo(asOf, day(row, "departed_on"));
        boolean departed = departedOn != null;
        return new StayView(
                row.getObject("stay_id", UUID.class),
                row.getObject("location_id", UUID.class),
                row.getString("label"),
                LocationKind.valueOf(row.getString("kind")),
                row.getString("municipality"),
                day(row, "arrived_on"),
                leftOn,
                row.getInt("spell"),
                value(Origin.class, row.getString("origin")),
                row.getObject("nth", Integer.class),
                row.getObject("moved_from", UUID.class),
                value(Reason.class, row.getString("reason")),
                value(DecidedBy.class, row.getString("decided_by")),
                row.getObject("decided_by_inferred", Boolean.class),
                value(Destination.class, row.getString("source_code")),
                leftOn != null && row.getBoolean("end_inferred"),
                leftOn == null ? null : day(row, "stated_left_on"),
                inTransit,
                inTransit ? row.getObject("transit_to", UUID.class) : null,
                inTransit && !"infinity".equals(transitUntil) ? upTo(asOf, day(row, "transit_until")) : null,
                departedOn,
                departed ? value(Destination.class, row.getString("destination")) : null,
                departed ? day(row, "last_seen_on") : null,
                departed ? value(ReportedTo.class, row.getString("reported_to")) : null,
                row.getBoolean("unaccompanied"),
                row.getObject("known_since", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static LocalDate upTo(LocalDate asOf, LocalDate day) {
        return day == null || day.isAfter(asOf) ? null : day;
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}

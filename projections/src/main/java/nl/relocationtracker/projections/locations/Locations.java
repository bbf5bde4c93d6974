package nl.relocationtracker.projections.locations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.ClosureCause;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationState;
import nl.relocationtracker.projections.locations.LocationView.PeriodView;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads locations. What is a foster family on the day asked about is in no list of it. */
public final class Locations {

    private static final String OPEN = """
            exists (select 1 from opening_period o where o.location_id = l.id and o.opened_on <= :asOf
                    and (o.closed_on is null or o.closed_on > :asOf) and %s)
            """;

    /** What is announced and how many places there are, is told of the day asked about or the last day of the period. */
    private static final String VIEWS = """
            select l.id, %s as version, l.code, d.kind, d.name, d.municipality, d.site_id, d.successor_id,
                   p.id as period, p.opened_on, p.closed_on, p.cause, p.recorded_from, c.places,
                   a.announced_on, a.closes_on, a.cause as announced_cause
            from unnest(:ids) with ordinality as wanted (id, n)
            join location l on l.id = wanted.id
            join location_description d on %s
            left join lateral (
                select p.*, greatest(p.opened_on, least(p.closed_on - 1, :asOf)) as seen from opening_period p
                where p.location_id = l.id and p.opened_on <= :asOf and %s) p on true
            left join announced_closure a on %s
            left join capacity c on %s
            order by wanted.n, p.opened_on, p.closed_on nulls last
            """;

    private final JdbcClient jdbc;

    public Locations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which locations.
     *
     * @param kind null for every kind
     * @param open only those open (true) or not (false) on the day asked about; null for both
     */
    public record Selection(LocationKind kind, Boolean open) {}

    /** The place of a location in the list, which is ordered by name. */
    public record Place(String label, UUID id) {}

    /**
     * A child who lives at a location.
     *
     * @param version of its record now
     */
    public record Resident(
            UUID childId, long version, UUID stayId, LocalDate arrivedOn, UUID householdId, boolean unaccompanied) {}

    /** How many there are, and some of them after a place in the list (null: from the first). */
    public Slice<LocationView, Place> locations(Selection selection, PointInTime when, Place after, int limit) {
        String open = OPEN.formatted(when.knownOfLocation("o"));
        // A location that had not opened by then is in no list of that day.
        String begun = "exists (select 1 from opening_period b where b.location_id = l.id and b.opened_on <= :asOf and "
                + when.knownOfLocation("b") + ")";
        String chosen = "from location l join location_description d on " + when.describes("d", "l.id", ":asOf")
                + " where d.kind <> 'FOSTER_FAMILY' and " + begun
                + (selection.kind() == null ? "" : " and d.kind = :kind")
                + (selection.open() == null ? "" : selection.open() ? " and " + open : " and not " + open);
        long total = bound("select count(*) " + chosen, selection, when)
                .query(Long.class)
                .single();
        List<UUID> ids = bound(
                        "select l.id " + chosen
                                + " and (:first or (coalesce(d.name, l.code), l.id) > (:afterLabel, :afterId))"
                                + " order by coalesce(d.name, l.code), l.id limit :limit",
                        selection,
                        when)
                .param("first", after == null)
                .param("afterLabel", after == null ? "" : after.label())
                .param("afterId", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit + 1)
                .query(UUID.class)
                .list();
        List<LocationView> found = views(ids.subList(0, Math.min(limit, ids.size())), when);
        Optional<Place> next = ids.size() > limit
                ? Optional.of(new Place(
                        found.get(limit - 1).label(), found.get(limit - 1).id()))
                : Optional.empty();
        return new Slice<>(total, found, next);
    }

    /** One that was known then, also before it opened. */
    public Optional<LocationView> location(LocationId id, PointInTime when) {
        return views(List.of(id.value()), when).stream().findFirst();
    }

    /** Those of these that were known then. */
    public List<LocationView> locations(Collection<UUID> ids, PointInTime when) {
        return views(List.copyOf(ids), when);
    }

    /** The one that has just this code, a foster family too. */
    public Optional<LocationView> withCode(String code, PointInTime when) {
        List<UUID> ids = jdbc.sql("select id from location where code = :code")
                .param("code", code)
                .query(UUID.class)
                .list();
        return views(ids, when).stream().findFirst();
    }

    /** Who lives there on the day asked about, longest first, all at once; those of whom everything is erased are not shown. */
    public Slice<Resident, Void> residents(LocationId id, PointInTime when) {
        List<Optional<Resident>> all = jdbc.sql("""
                        select s.child_id, c.version, s.stay_id, s.arrived_on, a.household_id, a.unaccompanied,
                               exists (select 1 from erasure x where x.child_id = s.child_id)
                        from stay s
                        join child c on c.id = s.child_id
                        join accompaniment a on a.child_id = s.child_id and a.from_on <= :asOf and a.to_on > :asOf and %s
                        where s.location_id = :location and s.arrived_on <= :asOf
                          and (s.left_on is null or s.left_on > :asOf) and %s
                        order by s.arrived_on, s.child_id
                        """.formatted(when.known("a"), when.known("s")))
                .param("location", id.value())
                .param("asOf", when.asOf())
                .params(when.parameters())
                .query((row, n) -> row.getBoolean(7) ? Optional.<Resident>empty() : Optional.of(resident(row)))
                .list();
        List<Resident> shown = all.stream().flatMap(Optional::stream).toList();
        return new Slice<>(all.size(), all.size() - shown.size(), shown, Optional.empty());
    }

    /** How many children live at each of these locations now; those where none does are left out. */
    public Map<UUID, Long> livingAt(Collection<UUID> ids) {
        Map<UUID, Long> living = new HashMap<>();
        jdbc.sql("select location_id, count(*) from child where location_id = any (:ids) group by location_id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    living.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return living;
    }

    private static Resident resident(ResultSet row) throws SQLException {
        return new Resident(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, UUID.class),
                row.getBoolean(6));
    }

    private List<LocationView> views(List<UUID> ids, PointInTime when) {
        Map<UUID, LocationView> found = new LinkedHashMap<>();
        jdbc.sql(VIEWS.formatted(
                        when.knownAt() == null ? "l.version" : when.events("l.id"),
                        when.describes("d", "l.id", ":asOf"),
                        when.knownOfLocation("p"),
                        when.holds("a", "a.period_id = p.id", "p.seen"),
                        when.holds("c", "c.period_id = p.id", "p.seen")))
                .param("ids", ids.toArray(UUID[]::new))
                .param("asOf", when.asOf())
                .params(when.parameters())
                .query(row -> {
                    found.merge(row.getObject("id", UUID.class), view(row, when.asOf()), Locations::joined);
                });
        return List.copyOf(found.values());
    }

    private JdbcClient.StatementSpec bound(String sql, Selection selection, PointInTime when) {
        return jdbc.sql(sql)
                .param(
                        "kind",
                        selection.kind() == null ? null : selection.kind().name())
                .param("asOf", when.asOf())
                .params(when.parameters());
    }

    private static LocationView view(ResultSet row, LocalDate asOf) throws SQLException {
        Optional<PeriodView> period = period(row, asOf);
        return new LocationView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("code"),
                row.getString("municipality"),
                LocationKind.valueOf(row.getString("kind")),
                row.getObject("site_id", UUID.class),
                row.getObject("successor_id", UUID.class),
                period.map(Locations::stateAfter).orElse(LocationState.PLANNED),
                period.stream().toList());
    }

    private static Optional<PeriodView> period(ResultSet row, LocalDate asOf) throws SQLException {
        UUID id = row.getObject("period", UUID.class);
        if (id == null) return Optional.empty();
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        boolean closed = closedOn != null && !closedOn.isAfter(asOf);
        LocalDate announcedOn = row.getObject("announced_on", LocalDate.class);
        return Optional.of(new PeriodView(
                id,
                row.getObject("opened_on", LocalDate.class),
                closed ? closedOn : null,
                closed ? ClosureCause.valueOf(row.getString("cause")) : null,
                row.getObject("places", Integer.class),
                announcedOn == null
                        ? null
                        : new Announced(
                                announcedOn,
                                row.getObject("closes_on", LocalDate.class),
                                ClosureCause.valueOf(row.getString("announced_cause"))),
                row.getObject("recorded_from", OffsetDateTime.class).toInstant()));
    }

    private static LocationState stateAfter(PeriodView last) {
        if (last.closedOn() != null) return LocationState.CLOSED;
        return last.announced() == null ? LocationState.OPEN : LocationState.WINDING_DOWN;
    }

    /** The later period says in which state the location is. */
    private static LocationView joined(LocationView earlier, LocationView later) {
        List<PeriodView> periods = new ArrayList<>(earlier.periods());
        periods.addAll(later.periods());
        return new LocationView(
                later.id(),
                later.version(),
                later.name(),
                later.code(),
                later.municipality(),
                later.kind(),
                later.siteId(),
                later.successorId(),
                later.state(),
                periods);
    }
}

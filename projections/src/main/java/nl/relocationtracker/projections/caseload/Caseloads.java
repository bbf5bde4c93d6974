package nl.relocationtracker.projections.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the children that somebody has to do with who works at some locations. */
public final class Caseloads {

    private final JdbcClient jdbc;
    private final EventTable events;

    public Caseloads(JdbcClient jdbc, EventTable events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * A child that lives at one of the locations.
     *
     * @param householdId null for a child without one
     * @param count under the policy asked about
     * @param lastMoveOn null for a child of which no move counts
     * @param flaggedSince null below the threshold
     */
    public record Charge(
            UUID childId,
            UUID locationId,
            String location,
            LocationKind kind,
            LocalDate since,
            UUID householdId,
            boolean unaccompanied,
            int count,
            LocalDate lastMoveOn,
            LocalDate flaggedSince) {}

    /**
     * A child that left a place and has not arrived.
     *
     * @param toId null when nobody knows where to
     */
    public record Traveller(
            UUID childId,
            long version,
            UUID fromId,
            String from,
            UUID toId,
            String to,
            LocalDate since,
            UUID householdId) {

        /** Whether it is on its way to one of these; of a child of whom nobody knows where to it is not known. */
        public boolean isSentTo(Collection<UUID> locations) {
            return toId != null && locations.contains(toId);
        }
    }

    /** Something that was recorded of a child. */
    public record Done(UUID childId, StoredEvent event) {}

    /** Those who moved most first, and of these who moved last. */
    public List<Charge> childrenAt(Collection<UUID> locations, String policy, LocalDate today) {
        return jdbc.sql("""
                        select c.id, c.location_id, coalesce(d.name, l.code) as label, d.kind, s.arrived_on,
                               a.household_id, coalesce(a.unaccompanied, false) as unaccompanied,
                               coalesce(r.count, 0) as count, r.last_move_on, r.flagged_since
                        from child c
                        join location l on l.id = c.location_id
                        join location_description d on d.location_id = l.id and d.location_id = any (:locations)
                            and d.from_day <= :today and d.to_day > :today and d.recorded_to = 'infinity'
                        join stay s on s.child_id = c.id and s.location_id = any (:locations) and (s.left_on is null or s.elsewhere_until = 'infinity')
                            and s.recorded_to = 'infinity'
                        left join accompaniment a on a.child_id = c.id and a.from_on <= :today and a.to_on > :today
                            and a.recorded_to = 'infinity'
                        left join relocation_count r on r.policy = :policy and r.child_id = c.id
                        where c.location_id = any (:locations)
                        order by count desc, r.last_move_on desc nulls last, c.id
                        """)
                .param("locations", locations.toArray(UUID[]::new))
                .param("policy", policy)
                .param("today", today)
                .query((row, n) -> charge(row))
                .list();
    }

    /** Who is on the way to or from there, longest first. */
    public List<Traveller> travellers(Collection<UUID> locations, LocalDate today) {
        return jdbc.sql("""
                        select c.id, c.version, s.location_id, coalesce(f.name, fl.code) as from_label,
                               s.transit_to, coalesce(t.name, tl.code) as to_label, s.left_on, a.household_id
                        from child c
                        join stay s on s.child_id = c.id and s.transit_until = 'infinity' and s.recorded_to = 'infinity'
                            and (s.location_id = any (:locations) or s.transit_to = any (:locations))
                        join location fl on fl.id = s.location_id
                        join location_description f on f.location_id = fl.id and f.from_day <= :today
                            and f.to_day > :today and f.recorded_to = 'infinity'
                        left join location tl on tl.id = s.transit_to
                        left join location_description t on t.location_id = tl.id and t.from_day <= :today
                            and t.to_day > :today and t.recorded_to = 'infinity'
                        left join accompaniment a on a.child_id = c.id and a.from_on <= :today and a.to_on > :today
                            and a.recorded_to = 'infinity'
                        where c.in_transit and not exists (select 1 from erasure e where e.child_id = c.id)
                        order by s.left_on, a.household_id, c.id
                        """)
                .param("locations", locations.toArray(UUID[]::new))
                .param("today", today)
                .query((row, n) -> new Traveller(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getObject("location_id", UUID.class),
                        row.getString("from_label"),
                        row.getObject("transit_to", UUID.class),
                        row.getString("to_label"),
                        row.getObject("left_on", LocalDate.class),
                        row.getObject("household_id", UUID.class)))
                .list();
    }

    private record Place(UUID stream, long sequence) {}

    /** What an account recorded last of children, the newest first; imports left out. */
    public List<Done> lastRecordedBy(UUID account, int most) {
        List<Place> places = jdbc.sql("""
                        select e.stream, e.sequence from event e
                        where e.origin = (select number from event_origin where account = :account and import_id is null)
                          and e.origin > 0
                          and exists (select 1 from child c where c.id = e.stream)
                          and not exists (select 1 from erasure x where x.child_id = e.stream)
                        order by e.position desc limit :most
                        """)
                .param("account", account)
                .param("most", most)
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
        Map<UUID, List<StoredEvent>> streams =
                events.streams(places.stream().map(Place::stream).distinct().toList());
        return places.stream()
                .map(place ->
                        new Done(place.stream(), streams.get(place.stream()).get((int) place.sequence())))
                .filter(done -> done.event().payload() instanceof ChildEvent)
                .toList();
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                row.getObject("id", UUID.class),
                row.getObject("location_id", UUID.class),
                row.getString("label"),
                LocationKind.valueOf(row.getString("kind")),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("household_id", UUID.class),
                row.getBoolean("unaccompanied"),
                row.getInt("count"),
                row.getObject("last_move_on", LocalDate.class),
                row.getObject("flagged_since", LocalDate.class));
    }
}

package nl.relocationtracker.projections.counts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.CountingPolicy.Counts;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how often children have moved, those who moved most first. */
public final class ChildCounts {

    private static final String NEVER = "-infinity";

    private final JdbcClient jdbc;
    private final Supplier<LocalDate> today;

    /** @param today the day after which nothing has happened yet */
    public ChildCounts(JdbcClient jdbc, Supplier<LocalDate> today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * Which children.
     *
     * @param flagged only those flagged (true) or not (false); null for all
     * @param location only those who live there on the day asked about; null for all
     * @param inTransit only those on their way on that day (true), or not (false); null for all
     * @param child only this one; null for all
     */
    public record Selection(
            CountingPolicy policy, Boolean flagged, LocationId location, Boolean inTransit, ChildId child) {}

    /** The place of a child in the list. */
    public record Place(int count, LocalDate lastMoveOn, UUID childId) {}

    private record Sizes(long total, long notShown) {}

    /** How many there are, and some of them after a place in the list (null: from the first). */
    public Slice<ChildCount, Place> children(Selection selection, PointInTime when, Place after, int limit) {
        String all = chosen(selection, when);
        Sizes sizes = bound("""
                        select count(*), count(x.child_id) from (%s) k left join erasure x on x.child_id = k.child_id
                        """.formatted(all), selection, when)
                .query((row, n) -> new Sizes(row.getLong(1), row.getLong(2)))
                .single();
        // Of a child that is erased nothing is shown; it counts in the total.
        String chosen = "select * from (" + all
                + ") k where not exists (select 1 from erasure x where x.child_id = k.child_id)";
        String page = """
                select chosen.*, s.location_id, coalesce(d.name, l.code) as label, d.kind, d.municipality,
                       coalesce(a.unaccompanied, false) as unaccompanied,
                       coalesce(last.left_on <= :asOf and last.transit_until > :asOf, false) as in_transit
                from (select * from (%s) c
                      where :first or (c.count, c.last_move_on) < (:afterCount, :afterMove::date)
                         or (c.count = :afterCount and c.last_move_on = :afterMove::date and c.child_id > :afterChild)
                      order by c.count desc, c.last_move_on desc, c.child_id limit :limit) chosen
                left join lateral (select * from stay where child_id = chosen.child_id and arrived_on <= :asOf and %s
                                   order by ordinal desc limit 1) last on true
                left join stay s on s.child_id = last.child_id and s.stay_id = last.stay_id
                    and s.recorded_from = last.recorded_from and (s.left_on is null or s.left_on > :asOf)
                left join location l on l.id = s.location_id
                left join location_description d on %s
                left join accompaniment a on a.child_id = chosen.child_id and a.from_on <= :asOf and a.to_on > :asOf and %s
                order by chosen.count desc, chosen.last_move_on desc, chosen.child_id
                """.formatted(
                        chosen, when.known("stay"), when.describes("d", "s.location_id", ":asOf"), when.known("a"));
        List<ChildCount> found = bound(page, selection, when)
                .param("first", after == null)
                .param("afterCount", after == null ? 0 : after.count())
                .param(
                        "afterMove",
                        after == null || after.lastMoveOn() == null
                                ? NEVER
                                : after.lastMoveOn().toString())
                .param("afterChild", after == null ? new UUID(0, 0) : after.childId())
                .param("limit", limit + 1)
                .query((row, n) -> count(row))
                .list();
        if (found.size() <= limit) return new Slice<>(sizes.total(), sizes.notShown(), found, Optional.empty());
        ChildCount last = found.get(limit - 1);
        return new Slice<>(
                sizes.total(),
                sizes.notShown(),
                found.subList(0, limit),
                Optional.of(new Place(last.count(), last.lastMoveOn(), last.childId())));
    }

    /**
     * How many children a policy flags, and whom it will flag soon.
     *
     * @param flagged also those who left reception since
     * @param flaggedHere those of them who are in reception
     * @param near in reception, and near the threshold; see {@link CountingPolicy#nearFrom}
     */
    public record Reach(long flagged, long flaggedHere, long near) {}

    /** Of a policy that flags nobody nothing but zeros. */
    public Reach reach(CountingPolicy policy, PointInTime when) {
        if (policy.threshold() == null) return new Reach(0, 0, 0);
        Selection selection = new Selection(policy, null, null, null, null);
        return bound("""
                        select count(*) filter (where k.count >= :threshold),
                               count(*) filter (where k.count >= :threshold and h.child_id is not null),
                               count(*) filter (where k.count < :threshold and h.child_id is not null)
                        from (%s) k left join (%s) h on h.child_id = k.child_id
                        where k.count >= :near
                        """.formatted(counted(when, ":near"), Reception.children("s.child_id", when)), selection, when)
                .param("near", policy.nearFrom())
                .query((row, n) -> new Reach(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** Who and how often: child_id, count, last_move_on, flagged_since, flagged_until. */
    private String chosen(Selection selection, PointInTime when) {
        boolean onlyFlagged = Boolean.TRUE.equals(selection.flagged());
        String counted = onlyFlagged ? counted(when, true, ":threshold") : counted(when, "1");
        String children = onlyFlagged ? counted : """
                  select b.child_id, coalesce(c.count, 0) as count,
                         coalesce(c.last_move_on, '-infinity') as last_move_on, c.flagged_since, c.flagged_until
                  from (select distinct child_id from stay b where arrived_on <= :asOf and %s) b
                  left join (%s) c on c.child_id = b.child_id
                  """.formatted(when.known("b"), counted);
        return "select * from (" + children + ") k where true"
                + (Boolean.FALSE.equals(selection.flagged()) ? " and k.flagged_since is null" : "")
                + (selection.child() == null ? "" : " and k.child_id = :child")
                + (selection.inTransit() == null
                        ? ""
                        : """
                           and %s exists (select 1 from stay t where t.child_id = k.child_id and t.left_on <= :asOf
                              and t.transit_until > :asOf and %s)
                          """.formatted(selection.inTransit() ? "" : "not", when.known("t")))
                + (selection.location() == null ? "" : """
                           and exists (select 1 from stay e where e.child_id = k.child_id and e.location_id = :location
                              and e.arrived_on <= :asOf and (e.left_on is null or e.left_on > :asOf) and %s)
                          """.formatted(when.known("e")));
    }

    /**
     * That the day itself has changed a count. Bounded on both sides, because no statistics are kept of these days: without
     * them the database takes one bound for a third of all rows and reads the whole table, and two for hardly any.
     */
    private static final String DUE = "changes_on > '-infinity' and changes_on <= :asOf";

    /** What is known now of today is kept, but for those whose count the day itself has changed; the rest is counted. */
    private String counted(PointInTime when, boolean onlyFlagged, String least) {
        String past = past(when, onlyFlagged);
        if (when.knownAt() != null || when.asOf().isBefore(today.get())) return past;
        return """
               select child_id, count, last_move_on, flagged_since, flagged_until from relocation_count
               where policy = :policy and (changes_on is null or changes_on > :asOf) and count >= %s
               union all
               select * from (%s) due
               where child_id in (select child_id from relocation_count where policy = :policy and %s)
               """.formatted(least, past, DUE);
    }

    /** Those who have at least so many, and perhaps others; takes the parameters of a selection. */
    String counted(PointInTime when, String least) {
        return counted(when, false, least);
    }

    /** Whoever is flagged has one that counts and after which the flag stood and has not lapsed. */
    private static String past(PointInTime when, boolean onlyFlagged) {
        String flagged = onlyFlagged ? """
                  and child_id in (select child_id from counted_relocation f
                                   where policy = :policy and flagged_since is not null and since > :from and since <= :asOf
                                     and counts_until > :asOf and flagged_until > :asOf and %s)
                  """.formatted(when.known("f")) : "";
        return """
               select child_id, count(*) as count, max(moved_on) as last_move_on,
                      case when count(*) >= :threshold then (array_agg(flagged_since order by nth desc))[1] end
                          as flagged_since,
                      case when count(*) >= :threshold
                           then nullif((array_agg(flagged_until order by nth desc))[1], 'infinity') end as flagged_until
               from counted_relocation r
               where policy = :policy and since > :from and since <= :asOf and counts_until > :asOf and %s %s
               group by child_id
               """.formatted(when.known("r"), flagged);
    }

    /** The number from which on a child is flagged: one that nobody reaches when the policy flags nobody. */
    static int threshold(CountingPolicy policy) {
        return policy.threshold() == null ? Integer.MAX_VALUE : policy.threshold();
    }

    /** What began on this day or before it does not count any more. */
    static LocalDate from(CountingPolicy policy, LocalDate asOf) {
        return policy.windowDays() == null || policy.counts() == Counts.STAYS
                ? LocalDate.MIN
                : asOf.minusDays(policy.windowDays());
    }

    private JdbcClient.StatementSpec bound(String sql, Selection selection, PointInTime when) {
        return jdbc.sql(sql)
                .param("policy", selection.policy().name())
                .param("threshold", threshold(selection.policy()))
                .param("from", from(selection.policy(), when.asOf()))
                .param("asOf", when.asOf())
                .param("knownAt", when.knownAtParameter())
                .param(
                        "child",
                        selection.child() == null ? null : selection.child().value())
                .param(
                        "location",
                        selection.location() == null
                                ? null
                                : selection.location().value());
    }

    private static ChildCount count(ResultSet row) throws SQLException {
        String lastMoveOn = row.getString("last_move_on");
        String kind = row.getString("kind");
        return new ChildCount(
                row.getObject("child_id", UUID.class),
                row.getInt("count"),
                row.getObject("flagged_since") != null,
                row.getObject("flagged_since", LocalDate.class),
                row.getObject("flagged_until", LocalDate.class),
                NEVER.equals(lastMoveOn) ? null : row.getObject("last_move_on", LocalDate.class),
                row.getObject("location_id", UUID.class),
                row.getString("label"),
                kind == null ? null : LocationKind.valueOf(kind),
                row.getString("municipality"),
                row.getBoolean("in_transit"),
                row.getBoolean("unaccompanied"));
    }
}

package nl.relocationtracker.projections.locations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.reading.ImprobableDays;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which locations opened and closed lately, and which will close. Foster families are private homes and in none of it. */
public final class Turns {

    private static final String TURNS = """
            select t.on_day, t.what, l.id, coalesce(d.name, l.code) as label, d.kind, d.municipality
            from (select o.location_id, o.opened_on as on_day, 'OPENED' as what from opening_period o
                  where o.opened_on > :after and o.opened_on <= :asOf and %1$s
                  union all
                  select o.location_id, o.closed_on, 'CLOSED' from opening_period o
                  where o.closed_on > :after and o.closed_on <= :asOf and %1$s
                  union all
                  select n.location_id, n.closes_on, 'WILL_CLOSE' from announced_closure n
                  join opening_period o on o.id = n.period_id and (o.closed_on is null or o.closed_on > :asOf) and %1$s
                  where n.from_day <= :asOf and n.to_day > :asOf and n.closes_on > :asOf and %2$s) t
            join location l on l.id = t.location_id
            join location_description d on %3$s and d.kind <> 'FOSTER_FAMILY'
            order by t.what = 'WILL_CLOSE' desc, case when t.what = 'WILL_CLOSE' then t.on_day end,
                     t.on_day desc, label, l.id
            """;

    /** What was not so long ago when it was told last was not when it was told first either: of most nobody has to look for that. */
    private static final String FIRST_DAY = """
            select coalesce(min(o.opened_on) filter (where not (%2$s and %3$s)), min(o.opened_on))
            from opening_period o where o.opened_on <= :asOf and %1$s
            """;

    private static final String TOLD_FIRST = """
            (select min(t.recorded_from) from opening_period t where t.id = o.id and t.opened_on = o.opened_on)
            """;

    private final JdbcClient jdbc;
    private final ImprobableDays improbable;

    public Turns(JdbcClient jdbc, ImprobableDays improbable) {
        this.jdbc = jdbc;
        this.improbable = improbable;
    }

    /** What a location did or will do. */
    public enum What {
        OPENED,
        CLOSED,
        /** Its closure is announced. */
        WILL_CLOSE
    }

    public record Turn(
            LocalDate on, What what, UUID locationId, String location, LocationKind kind, String municipality) {}

    /**
     * The first day of which anything is known, where it is told from then on; the day asked about where nothing is. Days so
     * long before they were recorded that the year may be mistyped are left out unless there are no others.
     */
    public LocalDate firstDay(PointInTime when) {
        String sql = FIRST_DAY.formatted(
                when.knownOfLocation("o"),
                improbable.is("o.opened_on", "o.recorded_from"),
                improbable.is("o.opened_on", TOLD_FIRST));
        return jdbc.sql(sql)
                .param("asOf", when.asOf())
                .params(improbable.parameters())
                .params(when.parameters())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(when.asOf());
    }

    /**
     * First what is announced, the next first; then what was, the latest first.
     *
     * @param days how far back, the day asked about included
     */
    public List<Turn> turns(int days, PointInTime when) {
        return jdbc.sql(TURNS.formatted(
                        when.knownOfLocation("o"), when.knownOfLocation("n"), when.describes("d", "l.id", ":asOf")))
                .param("after", when.asOf().minusDays(days))
                .param("asOf", when.asOf())
                .params(when.parameters())
                .query((row, n) -> new Turn(
                        row.getObject(1, LocalDate.class),
                        What.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        LocationKind.valueOf(row.getString(5)),
                        row.getString(6)))
                .list();
    }
}

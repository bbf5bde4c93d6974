package nl.relocationtracker.projections.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.finding.FindingId;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which locations are said to be open while no child was there for long. Never a foster family: that is a home. */
final class FindingsOfLocations {

    private static final String EMPTY = """
            select p.location_id,
                   greatest(p.opened_on, (select max(s.left_on) from stay s where s.location_id = p.location_id
                                          and s.left_on <= :asOf and %2$s)) as since
            from opening_period p join location_description d on %3$s
            where p.opened_on <= :before and (p.closed_on is null or p.closed_on > :asOf) and %1$s
              and d.kind <> 'FOSTER_FAMILY' and %4$s
              and not exists (select 1 from stay s where s.location_id = p.location_id and s.arrived_on <= :asOf
                              and (s.left_on is null or s.left_on > :before) and %2$s)
            """;

    private final JdbcClient jdbc;
    private final int days;

    /** @param days without a child after which somebody should ask whether a closing was missed */
    FindingsOfLocations(JdbcClient jdbc, int days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** All that are wanted, accepted or not. */
    List<FindingView> all(Selection selection, PointInTime when) {
        if (!selection.asksFor(FindingCode.LOCATION_WITHOUT_CHILDREN) || selection.child() != null) return List.of();
        String sql = EMPTY.formatted(
                when.knownOfLocation("p"),
                when.known("s"),
                when.describes("d", "p.location_id", ":asOf"),
                selection.location() == null ? "true" : "p.location_id = :location");
        return jdbc.sql(sql)
                .param("asOf", when.asOf())
                .param("knownAt", when.knownAtParameter())
                .param("before", when.asOf().minusDays(days))
                .param(
                        "location",
                        selection.location() == null
                                ? null
                                : selection.location().value())
                .query((row, n) -> view(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list();
    }

    private FindingView view(UUID location, LocalDate since) {
        FindingCode code = FindingCode.LOCATION_WITHOUT_CHILDREN;
        return new FindingView(
                FindingId.saying(location, code, since).value(),
                code,
                Map.of("locationId", location, "since", since),
                null,
                null,
                location,
                null,
                since.plusDays(days),
                null,
                null,
                null,
                null);
    }
}

package nl.relocationtracker.projections.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.refusal.Severity;
import nl.relocationtracker.projections.findings.Findings.Place;
import nl.relocationtracker.projections.findings.Findings.Selection;
import nl.relocationtracker.projections.findings.Findings.State;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is found about one child. */
final class FindingsOfChildren {

    private static final String COLUMNS = """
            select f.child_id, f.id, f.code, f.about, f.location_id, f.from_on, nullif(f.to_on, 'infinity') as to_on,
                   f.details::text as text, f.imported
            """;

    private final JdbcClient jdbc;

    FindingsOfChildren(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of each code. */
    Map<FindingCode, Long> countByCode(Selection selection, PointInTime when) {
        Map<FindingCode, Long> counted = new EnumMap<>(FindingCode.class);
        bound("select f.code, count(*) " + chosen(selection, when) + " group by f.code", selection, when)
                .query(row -> {
                    counted.put(FindingCode.valueOf(row.getString(1)), row.getLong(2));
                });
        return counted;
    }

    /** Some after a place in the list; null: from the first. */
    List<FindingView> some(Selection selection, PointInTime when, Place after, int limit) {
        String further = after == null ? "" : """
                and (f.severe < :severe or (f.severe = :severe and (f.from_on < :from or (f.from_on = :from and f.id > :id))))
                """;
        return bound(
                        COLUMNS + chosen(selection, when) + further
                                + " order by f.severe desc, f.from_on desc, f.id limit :limit",
                        selection,
                        when)
                .param("severe", after != null && after.severe())
                .param("from", after == null ? null : after.from())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    /** What nobody lets be about the children who live at these locations, the severe first. */
    List<FindingView> livingAt(Collection<UUID> locations, PointInTime when, int limit) {
        Selection open = new Selection(null, null, null, null, State.OPEN);
        return bound(
                        COLUMNS + chosen(open, when)
                                + " and f.child_id in (select id from child where location_id = any (:locations))"
                                + " order by f.severe desc, f.from_on desc, f.id limit :limit",
                        open,
                        when)
                .param("locations", locations.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    Optional<FindingView> one(FindingId id, PointInTime when) {
        return bound(COLUMNS + chosen(Selection.ALL, when) + " and f.id = :id", Selection.ALL, when)
                .param("id", id.value())
                .query((row, n) -> view(row))
                .optional();
    }

    private static String chosen(Selection selection, PointInTime when) {
        String accepted =
                "exists (select 1 from finding_acceptance x where x.finding_id = f.id" + Acceptances.known(when) + ")";
        return "from finding f where f.from_on <= :asOf and f.to_on > :asOf and " + when.known("f")
                + (selection.code() == null ? "" : " and f.code = :code")
                + (selection.severity() == null ? "" : " and f.severe = :wantsSevere")
                + (selection.child() == null ? "" : " and f.child_id = :child")
                + (selection.location() == null ? "" : " and f.location_id = :location")
                + (selection.state() == null
                        ? ""
                        : (selection.state() == State.OPEN ? " and not " : " and ") + accepted)
                + " ";
    }

    private JdbcClient.StatementSpec bound(String sql, Selection selection, PointInTime when) {
        return jdbc.sql(sql)
                .param("asOf", when.asOf())
                .params(when.parameters())
                .param(
                        "code",
                        selection.code() == null ? null : selection.code().name())
                .param("wantsSevere", selection.severity() == Severity.SEVERE)
                .param(
                        "child",
                        selection.child() == null ? null : selection.child().value())
                .param(
                        "location",
                        selection.location() == null
                                ? null
                                : selection.location().value());
    }

    private static FindingView view(ResultSet row) throws SQLException {
        UUID child = row.getObject("child_id", UUID.class);
        return new FindingView(
                row.getObject("id", UUID.class),
                FindingCode.valueOf(row.getString("code")),
                DetailsText.read(row.getString("text")),
                child,
                null,
                row.getObject("location_id", UUID.class),
                row.getObject("about", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getBoolean("imported"),
                child,
                null);
    }
}

package nl.relocationtracker.projections.findings;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.JSON;
import static nl.relocationtracker.projections.rows.ColumnType.LONG_NUMBER;
import static nl.relocationtracker.projections.rows.ColumnType.MOMENT;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;
import static nl.relocationtracker.projections.rows.ColumnType.YES_OR_NO;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.finding.ChildFindings;
import nl.relocationtracker.core.finding.Found;
import nl.relocationtracker.core.finding.Lateness;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.refusal.Severity;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.Kept;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.rows.Each;
import nl.relocationtracker.projections.store.Moments;
import nl.relocationtracker.projections.trip.GatheredWrites;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what is wrong or bad about what is recorded of each child. */
public final class FindingTable {

    private static final Columns<FindingRow> COLUMNS = Columns.<FindingRow>of("finding")
            .key("child_id", ID, row -> row.child().value())
            .key("id", ID, FindingRow::id)
            .and("code", TEXT, FindingRow::code)
            .and("severe", YES_OR_NO, row -> row.code().severity() == Severity.SEVERE)
            .and("about", ID, FindingRow::about)
            .and("location_id", ID, FindingRow::location)
            .and("from_on", DAY, FindingRow::from)
            .and("to_on", DAY, row -> row.until() == null ? LocalDate.MAX : row.until())
            .and("details", JSON, FindingRow::details)
            .and("imported", YES_OR_NO, FindingRow::imported);

    private record Acceptance(FindingId finding, ChildId child, long sequence, Instant recordedAt) {}

    private static final Columns<Acceptance> ACCEPTANCE = Columns.<Acceptance>of("finding_acceptance")
            .key("finding_id", ID, row -> row.finding().value())
            .and("child_id", ID, row -> row.child().value())
            .and("accepted_in", LONG_NUMBER, Acceptance::sequence)
            .and("recorded_at", MOMENT, Acceptance::recordedAt);

    private static final String KEPT = """
            select child_id, id, code, about, location_id, from_on, nullif(to_on, 'infinity') as to_on, details::text as text,
                   imported, recorded_from
            from finding where child_id = any (?) and recorded_to = 'infinity' order by child_id, id
            """;

    private final JdbcTemplate jdbc;
    private final Grounds grounds;

    public FindingTable(JdbcTemplate jdbc, Grounds grounds) {
        this.jdbc = jdbc;
        this.grounds = grounds;
    }

    /**
     * @param changes at most one of each child
     * @param around the locations of a child, as known at the moment of the change
     * @param imported whether an import brought what was recorded last of the child
     */
    public void write(
            List<ChildChange> changes, Function<ChildChange, Places> around, Predicate<ChildChange> imported) {
        RoundTrip trip = new RoundTrip();
        Runnable writing = write(changes, around, imported, trip);
        trip.make(jdbc);
        writing.run();
    }

    /**
     * See {@link #write(List, Function, Predicate)}.
     *
     * @param trip asks with other things what is kept
     * @return what to call when that is answered
     */
    public Runnable write(
            List<ChildChange> changes,
            Function<ChildChange, Places> around,
            Predicate<ChildChange> imported,
            RoundTrip trip) {
        // What the places of a child were may be known otherwise by now: the table says what was found.
        Map<ChildId, List<Kept<FindingRow>>> kept = kept(
                changes.stream()
                        .filter(change -> change.before().isKnown())
                        .map(change -> change.after().id())
                        .toList(),
                trip);
        return () -> write(changes, around, imported, kept);
    }

    private record Finding(ChildChange change, List<FindingRow> were, List<FindingRow> are) {}

    private void write(
            List<ChildChange> changes,
            Function<ChildChange, Places> around,
            Predicate<ChildChange> imported,
            Map<ChildId, List<Kept<FindingRow>>> kept) {
        VersionedTable<FindingRow> table = table();
        for (Finding each : Each.of(changes, change -> {
            List<FindingRow> were = Kept.rows(kept.getOrDefault(change.after().id(), List.of()));
            return new Finding(change, were, rows(change, were, around.apply(change), imported.test(change)));
        })) table.change(each.were(), each.are(), each.change().recordedAt());
        table.write(jdbc);
        acceptances(changes);
        forget(changes);
    }

    /**
     * A child of which the places may have been otherwise than was known.
     *
     * @param imported whether an import brought what was recorded last of the child
     */
    public record Again(ChildFile file, Optional<Birth> birth, Places places, Instant queuedAt, boolean imported) {}

    /** Makes the rows of these children what is found of them now, whatever they were. */
    public void write(List<Again> children) {
        RoundTrip trip = new RoundTrip();
        Map<ChildId, List<Kept<FindingRow>>> kept =
                kept(children.stream().map(again -> again.file().id()).toList(), trip);
        trip.make(jdbc);
        VersionedTable<FindingRow> table = table();
        for (Again again : children) {
            List<Kept<FindingRow>> known = kept.getOrDefault(again.file().id(), List.of());
            List<FindingRow> were = Kept.rows(known);
            List<Found> found = found(again.file(), again.places(), again.birth(), late(were));
            table.change(
                    were,
                    rows(found, were, again.imported()),
                    Moments.after(Kept.latest(known.stream()), again.queuedAt()));
        }
        table.write(jdbc);
    }

    private List<FindingRow> rows(ChildChange change, List<FindingRow> were, Places places, boolean brought) {
        List<Found> late = Lateness.after(
                late(were),
                change.before(),
                change.after(),
                LocalDate.ofInstant(change.recordedAt(), grounds.zone()),
                !brought,
                grounds.terms().lateDays());
        return rows(found(change.after(), places, change.birth(), late), were, brought);
    }

    private List<Found> found(ChildFile file, Places places, Optional<Birth> birth, List<Found> late) {
        List<Found> found = new ArrayList<>(ChildFindings.of(file, places.locations(), birth, grounds.terms()));
        if (!file.isErased()) found.addAll(late);
        return found;
    }

    private static List<Found> late(List<FindingRow> rows) {
        return rows.stream()
                .filter(row -> row.code() == FindingCode.RECORDED_LATE || row.code() == FindingCode.IMPROBABLE_DAY)
                .map(FindingRow::found)
                .toList();
    }

    /** Whether an import brought it is said when a finding comes up, and stays. */
    private static List<FindingRow> rows(List<Found> found, List<FindingRow> were, boolean imported) {
        Map<UUID, Boolean> before = were.stream().collect(Collectors.toMap(FindingRow::id, FindingRow::imported));
        return found.stream()
                .map(each -> FindingRow.of(each, before.getOrDefault(each.id().value(), imported)))
                .toList();
    }

    /** The answer is empty until it is there. */
    private static Map<ChildId, List<Kept<FindingRow>>> kept(Collection<ChildId> children, RoundTrip trip) {
        Map<ChildId, List<Kept<FindingRow>>> found = new HashMap<>();
        if (!children.isEmpty())
            trip.ask(
                    KEPT,
                    row -> {
                        Kept<FindingRow> kept = new Kept<>(
                                row(row),
                                row.getObject("recorded_from", OffsetDateTime.class)
                                        .toInstant());
                        found.computeIfAbsent(kept.row().child(), first -> new ArrayList<>())
                                .add(kept);
                    },
                    (Object) children.stream().map(ChildId::value).toArray(UUID[]::new));
        return found;
    }

    private static FindingRow row(ResultSet row) throws SQLException {
        return new FindingRow(
                row.getObject("id", UUID.class),
                new ChildId(row.getObject("child_id", UUID.class)),
                FindingCode.valueOf(row.getString("code")),
                row.getObject("about", UUID.class),
                row.getObject("location_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("text"),
                row.getBoolean("imported"));
    }

    private static VersionedTable<FindingRow> table() {
        return new VersionedTable<>(FindingRow::id, COLUMNS);
    }

    /**
     * Finds what there is about children of whom nothing is there, as it would have been found whenever something changed.
     *
     * @param around the locations of a child, as known at the moment of a change
     * @param imported whether an import brought what was recorded last of the child by then
     */
    public void addTo(
            CopiedRows rows,
            Collection<List<ChildChange>> pasts,
            Function<ChildChange, Places> around,
            Predicate<ChildChange> imported) {
        VersionedTable<FindingRow> table = table();
        for (List<ChildChange> past : pasts) {
            if (past.get(past.size() - 1).after().isErased()) continue;
            List<FindingRow> were = List.of();
            ChildChange before = null;
            for (ChildChange change : past) {
                if (before != null && saysTheSame(before, change, around)) continue;
                before = change;
                List<FindingRow> are = rows(change, were, around.apply(change), imported.test(change));
                table.change(were, are, change.recordedAt());
                were = are;
            }
            rows.add(ACCEPTANCE, accepted(past));
        }
        table.addTo(rows);
    }

    /** Whether nothing that is looked at has changed: where the child was and with whom, when it was born, and what the places are. */
    private static boolean saysTheSame(ChildChange before, ChildChange after, Function<ChildChange, Places> around) {
        return after.after().timeline().equals(before.after().timeline())
                && after.after().companions().equals(before.after().companions())
                && after.after().isErased() == before.after().isErased()
                && after.birth().equals(before.birth())
                && around.apply(after).equals(around.apply(before));
    }

    private void acceptances(List<ChildChange> changes) {
        List<Acceptance> accepted = accepted(changes);
        if (!accepted.isEmpty())
            jdbc.batchUpdate("""
                    insert into finding_acceptance (finding_id, child_id, accepted_in, recorded_at) values (?, ?, ?, ?)
                    on conflict do nothing
                    """, accepted, accepted.size(), (statement, row) -> {
                statement.setObject(1, row.finding().value());
                statement.setObject(2, row.child().value());
                statement.setLong(3, row.sequence());
                statement.setObject(4, row.recordedAt().atOffset(ZoneOffset.UTC));
            });
    }

    private static List<Acceptance> accepted(List<ChildChange> changes) {
        List<Acceptance> accepted = new ArrayList<>();
        for (ChildChange change : changes)
            change.after().acceptances().forEach((finding, sequence) -> {
                if (change.before().acceptedIn(finding).isEmpty())
                    accepted.add(new Acceptance(finding, change.after().id(), sequence, change.recordedAt()));
            });
        return accepted;
    }

    /** Of a child that is erased nothing is shown of any day, nor as known at any moment. */
    private void forget(List<ChildChange> changes) {
        UUID[] erased = changes.stream()
                .map(ChildChange::after)
                .filter(ChildFile::isErased)
                .map(file -> file.id().value())
                .toArray(UUID[]::new);
        if (erased.length == 0) return;
        GatheredWrites.sendBy(jdbc);
        jdbc.update("delete from finding where child_id = any (?)", (Object) erased);
        jdbc.update("delete from finding_acceptance where child_id = any (?)", (Object) erased);
    }
}

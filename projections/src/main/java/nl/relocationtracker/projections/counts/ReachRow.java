package nl.relocationtracker.projections.counts;

import static nl.relocationtracker.projections.rows.ColumnType.DAY;
import static nl.relocationtracker.projections.rows.ColumnType.ID;
import static nl.relocationtracker.projections.rows.ColumnType.TEXT;
import static nl.relocationtracker.projections.rows.ColumnType.YES_OR_NO;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;
import nl.relocationtracker.projections.live.Kept;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.Columns;
import nl.relocationtracker.projections.trip.RoundTrip;

/**
 * Days [from, to) on which a policy flags a child, or on which one in reception is near its threshold.
 *
 * @param to {@link LocalDate#MAX} for ever
 * @param here in reception as a child; who is only near is always
 */
record ReachRow(String policy, ChildId child, LocalDate from, LocalDate to, boolean flagged, boolean here) {

    private static final Columns<ReachRow> COLUMNS = Columns.<ReachRow>of("person_reach")
            .key("policy", TEXT, ReachRow::policy)
            .key("child_id", ID, row -> row.child().value())
            .key("from_on", DAY, ReachRow::from)
            .and("to_on", DAY, ReachRow::to)
            .and("flagged", YES_OR_NO, ReachRow::flagged)
            .and("here", YES_OR_NO, ReachRow::here);

    private static final String KEPT = """
            select policy, child_id, from_on, to_on, flagged, here, recorded_from from person_reach
            where policy = any (?) and child_id = any (?) and recorded_to = 'infinity' order by child_id, policy, from_on
            """;

    /** Asks what is in the table of these children under these policies; the answer is empty until it is there. */
    static Map<CountedRow.Key, List<Kept<ReachRow>>> kept(
            RoundTrip trip, List<ChildFile> files, List<CountingPolicy> some) {
        Map<CountedRow.Key, List<Kept<ReachRow>>> found = new HashMap<>();
        trip.ask(
                KEPT,
                row -> {
                    ReachRow kept = new ReachRow(
                            row.getString(1),
                            new ChildId(row.getObject(2, UUID.class)),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            row.getBoolean(5),
                            row.getBoolean(6));
                    Instant since = row.getObject(7, OffsetDateTime.class).toInstant();
                    found.computeIfAbsent(new CountedRow.Key(kept.policy(), kept.child()), first -> new ArrayList<>())
                            .add(new Kept<>(kept, since));
                },
                some.stream().map(CountingPolicy::name).toArray(String[]::new),
                files.stream().map(file -> file.id().value()).toArray(UUID[]::new));
        return found;
    }

    /** Of what tells rows apart: a rebuild asks for it hundreds of thousands of times. */
    @Override
    public int hashCode() {
        return 31 * (31 * child.hashCode() + policy.hashCode()) + from.hashCode();
    }

    static VersionedTable<ReachRow> table() {
        return new VersionedTable<>(ReachRow::from, COLUMNS);
    }

    /**
     * @param counted everything of the child that counts under the policy
     * @param birth when the child was born; nothing when that is unknown
     */
    static List<ReachRow> of(
            CountingPolicy policy, ChildId child, List<CountedRow> counted, Timeline timeline, Optional<Birth> birth) {
        if (policy.threshold() == null || counted.size() < policy.nearFrom()) return List.of();
        NavigableMap<LocalDate, Change> changes = new TreeMap<>();
        for (CountedRow row : counted)
            if (row.since().isBefore(row.until())) {
                at(row.since(), changes).count++;
                at(row.until(), changes).count--;
            }
        LocalDate eighteenth = birth.map(Birth::eighteenthOn).orElse(LocalDate.MAX);
        for (Stay stay : timeline.stays()) {
            LocalDate end = stay.goneBy() == null ? eighteenth : earliest(stay.goneBy(), eighteenth);
            if (!stay.arrivedOn().isBefore(end)) continue;
            at(stay.arrivedOn(), changes).stays++;
            at(end, changes).stays--;
        }
        return rows(policy, child, changes);
    }

    /** By how much something is another from a day on. */
    private static final class Change {

        private int count;
        private int stays;
    }

    private static Change at(LocalDate day, NavigableMap<LocalDate, Change> changes) {
        return changes.computeIfAbsent(day, first -> new Change());
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<ReachRow> rows(CountingPolicy policy, ChildId child, NavigableMap<LocalDate, Change> changes) {
        List<ReachRow> rows = new ArrayList<>();
        int count = 0;
        int stays = 0;
        ReachRow open = null;
        for (Map.Entry<LocalDate, Change> change : changes.entrySet()) {
            LocalDate day = change.getKey();
            count += change.getValue().count;
            stays += change.getValue().stays;
            boolean flagged = count >= policy.threshold();
            boolean here = stays > 0;
            boolean told = flagged || (here && count >= policy.nearFrom());
            if (told && open != null && open.flagged() == flagged && open.here() == here) continue;
            if (open != null) rows.add(open.until(day));
            open = told && day.isBefore(LocalDate.MAX)
                    ? new ReachRow(policy.name(), child, day, LocalDate.MAX, flagged, here)
                    : null;
        }
        if (open != null) rows.add(open);
        return rows;
    }

    private ReachRow until(LocalDate day) {
        return new ReachRow(policy, child, from, day, flagged, here);
    }
}

package nl.relocationtracker.projections.counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.Counted;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.projections.counts.CountedRow.Kept;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.Moments;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the count of each child as of now, and everything that counts, for counts of the past. */
public final class CountTables {

    private final JdbcTemplate jdbc;
    private final EventTable events;
    private final List<CountingPolicy> policies;
    private final Supplier<LocalDate> today;

    public CountTables(JdbcTemplate jdbc, LivePolicies policies, Supplier<LocalDate> today) {
        this.jdbc = jdbc;
        this.events = new EventTable(jdbc);
        this.policies = policies.all();
        this.today = today;
    }

    /** Answers who came to be flagged today. */
    public List<Crossing> write(List<ChildChange> changes) {
        List<ChildFile> files = changes.stream().map(ChildChange::after).toList();
        PlacesAt places = PlacesAt.of(isAnyAsking(policies) ? files : List.of(), events);
        return write(changes, policies, change -> places.around(change.after(), null));
    }

    /**
     * Counts under some policies.
     *
     * @param changes at most one of each child
     * @param around the locations of a child, as known at the moment of the change
     */
    public List<Crossing> write(
            List<ChildChange> changes, List<CountingPolicy> some, Function<ChildChange, Places> around) {
        // Under a policy that asks about places what they were may be known otherwise by now: the table says what was
        // given.
        Map<CountedRow.Key, List<Kept>> kept = CountedRow.kept(
                jdbc,
                changes.stream().map(ChildChange::after).toList(),
                some.stream().filter(CountingPolicy::asksPlaces).toList());
        VersionedTable<CountedRow> table = CountedRow.table();
        List<CountRow> counts = new ArrayList<>();
        List<Crossing> crossings = new ArrayList<>();
        LocalDate day = today.get();
        for (ChildChange change : changes)
            for (CountingPolicy policy : some) {
                ChildId child = change.after().id();
                Tally after = tally(
                        change.after(),
                        policy.asksPlaces() ? around.apply(change) : Places.UNKNOWN,
                        change.birth(),
                        policy);
                List<CountedRow> were = policy.asksPlaces()
                        ? kept.getOrDefault(new CountedRow.Key(policy.name(), child), List.of()).stream()
                                .map(Kept::row)
                                .toList()
                        : CountedRow.of(child, tally(change.before(), Places.UNKNOWN, change.birthBefore(), policy));
                List<CountedRow> are = CountedRow.of(child, after);
                table.change(were, are, change.recordedAt());
                if (were.equals(are)) continue;
                counts.add(new CountRow(child, after, !change.before().isKnown()));
                if (policy.threshold() != null && !isFlagged(were, policy, day) && isFlagged(are, policy, day))
                    crossings.add(crossing(after, change, day));
            }
        table.write(jdbc);
        CountRow.write(jdbc, counts, day);
        return crossings;
    }

    private static boolean isFlagged(List<CountedRow> rows, CountingPolicy policy, LocalDate day) {
        return rows.stream()
                        .filter(row -> !row.since().isAfter(day) && row.until().isAfter(day))
                        .count()
                >= policy.threshold();
    }

    private static Crossing crossing(Tally tally, ChildChange change, LocalDate day) {
        RelocationCount count = tally.on(day);
        Counted last = count.counted().get(count.count() - 1);
        return new Crossing(
                change.after().id(),
                tally.policy(),
                last.id(),
                count.flaggedSince().orElseThrow(),
                change.recordedAt());
    }

    /**
     * A child to be counted again.
     *
     * @param queuedAt when it was recorded that the count may be another
     * @param imported whether an import brought what was recorded last of the child
     */
    public record Recount(ChildFile file, Optional<Birth> birth, Instant queuedAt, boolean imported) {}

    /** Makes the rows of these children what they are counted to be, whatever they were. */
    public void recount(List<Recount> recounts) {
        List<ChildFile> files = recounts.stream().map(Recount::file).toList();
        PlacesAt places = PlacesAt.of(isAnyAsking(policies) ? files : List.of(), events);
        Map<CountedRow.Key, List<Kept>> kept = CountedRow.kept(jdbc, files, policies);
        VersionedTable<CountedRow> table = CountedRow.table();
        List<CountRow> counts = new ArrayList<>();
        for (Recount recount : recounts)
            for (CountingPolicy policy : policies) {
                ChildId child = recount.file().id();
                List<Kept> were = kept.getOrDefault(new CountedRow.Key(policy.name(), child), List.of());
                Tally tally = tally(recount.file(), places.around(recount.file(), null), recount.birth(), policy);
                Instant latest = were.stream()
                        .map(Kept::recordedFrom)
                        .max(Instant::compareTo)
                        .orElse(null);
                table.change(
                        were.stream().map(Kept::row).toList(),
                        CountedRow.of(child, tally),
                        Moments.after(latest, recount.queuedAt()));
                counts.add(new CountRow(child, tally, false));
            }
        table.write(jdbc);
        CountRow.write(jdbc, counts, today.get());
    }

    /**
     * Counts children of whom nothing is there, as they would have been counted whenever something changed.
     *
     * @param around the locations of a child, as known at the moment of a change
     */
    public void addTo(CopiedRows rows, Collection<List<ChildChange>> pasts, Function<ChildChange, Places> around) {
        VersionedTable<CountedRow> table = CountedRow.table();
        List<CountRow> counts = new ArrayList<>();
        for (List<ChildChange> past : pasts)
            for (CountingPolicy policy : policies)
                counts.add(new CountRow(past.get(0).after().id(), note(past, policy, around, table), true));
        table.addTo(rows);
        CountRow.addTo(rows, counts, today.get());
    }

    /** Answers how it stands in the end. */
    private static Tally note(
            List<ChildChange> past,
            CountingPolicy policy,
            Function<ChildChange, Places> around,
            VersionedTable<CountedRow> table) {
        List<CountedRow> were = List.of();
        Tally tally = null;
        for (ChildChange change : past) {
            Places places = policy.asksPlaces() ? around.apply(change) : Places.UNKNOWN;
            tally = tally(change.after(), places, change.birth(), policy);
            List<CountedRow> are = CountedRow.of(change.after().id(), tally);
            table.change(were, are, change.recordedAt());
            were = are;
        }
        return tally;
    }

    private static boolean isAnyAsking(List<CountingPolicy> policies) {
        return policies.stream().anyMatch(CountingPolicy::asksPlaces);
    }

    private static Tally tally(ChildFile file, Places places, Optional<Birth> birth, CountingPolicy policy) {
        return Tally.of(file.timeline(), places, birth, policy);
    }
}

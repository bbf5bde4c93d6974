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
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.Tally;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.Kept;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.rows.Each;
import nl.relocationtracker.projections.store.Moments;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the count of each child as of now, and everything that counts, for counts of the past. */
public final class CountTables {

    /** Each has rows of children under policies. */
    public static final List<String> PER_CHILD_AND_POLICY =
            List.of("counted_relocation", "person_reach", "relocation_count");

    private final JdbcTemplate jdbc;
    private final List<CountingPolicy> policies;
    private final Supplier<LocalDate> today;

    public CountTables(JdbcTemplate jdbc, LivePolicies policies, Supplier<LocalDate> today) {
        this.jdbc = jdbc;
        this.policies = policies.all();
        this.today = today;
    }

    /**
     * Counts under every live policy.
     *
     * @param changes at most one of each child
     * @param around the locations of a child, as known at the moment of the change
     * @param trip asks with other things what is kept
     * @return what to call when that is answered
     */
    public Runnable write(List<ChildChange> changes, Function<ChildChange, Places> around, RoundTrip trip) {
        // Under a policy that asks about places what they were may be known otherwise by now: the table says what was
        // given.
        Map<CountedRow.Key, List<Kept<CountedRow>>> kept = CountedRow.kept(
                trip,
                changes.stream().map(ChildChange::after).toList(),
                policies.stream().filter(CountingPolicy::asksPlaces).toList());
        return () -> write(changes, around, kept);
    }

    /** @param change what a child is counted after */
    private record Counting(ChildChange change, List<CountedRow> were, List<CountedRow> are, Tally tally) {

        List<ReachRow> reachBefore() {
            return ReachRow.of(
                    tally.policy(), change.after().id(), were, change.before().timeline(), change.birthBefore());
        }

        List<ReachRow> reachAfter() {
            return ReachRow.of(tally.policy(), change.after().id(), are, tally.timeline(), tally.birth());
        }
    }

    private void write(
            List<ChildChange> changes,
            Function<ChildChange, Places> around,
            Map<CountedRow.Key, List<Kept<CountedRow>>> kept) {
        VersionedTable<CountedRow> table = CountedRow.table();
        VersionedTable<ReachRow> reach = ReachRow.table();
        List<CountRow> counts = new ArrayList<>();
        for (List<Counting> ofOne : Each.of(changes, change -> counted(change, around, kept)))
            for (Counting counting : ofOne) {
                ChildChange change = counting.change();
                reach.change(counting.reachBefore(), counting.reachAfter(), change.recordedAt());
                table.change(counting.were(), counting.are(), change.recordedAt());
                if (counting.were().equals(counting.are())) continue;
                counts.add(new CountRow(
                        change.after().id(), counting.tally(), !change.before().isKnown()));
            }
        table.write(jdbc);
        reach.write(jdbc);
        CountRow.write(jdbc, counts, today.get());
    }

    private List<Counting> counted(
            ChildChange change,
            Function<ChildChange, Places> around,
            Map<CountedRow.Key, List<Kept<CountedRow>>> kept) {
        List<Counting> all = new ArrayList<>();
        ChildId child = change.after().id();
        for (CountingPolicy policy : policies) {
            Tally after = tally(
                    change.after(),
                    policy.asksPlaces() ? around.apply(change) : Places.UNKNOWN,
                    change.birth(),
                    policy);
            List<CountedRow> were = policy.asksPlaces()
                    ? Kept.rows(kept.getOrDefault(new CountedRow.Key(policy.name(), child), List.of()))
                    : CountedRow.of(child, tally(change.before(), Places.UNKNOWN, change.birthBefore(), policy));
            all.add(new Counting(change, were, CountedRow.of(child, after), after));
        }
        return all;
    }

    /**
     * A child to be counted again.
     *
     * @param queuedAt when it was recorded that the count may be another
     * @param imported whether an import brought what was recorded last of the child
     * @param forImportOnly whether nothing but an import of locations is why it is counted again
     */
    public record Recount(
            ChildFile file, Optional<Birth> birth, Instant queuedAt, boolean imported, boolean forImportOnly) {}

    /** Makes the rows of these children what they are counted to be, whatever they were. */
    public void recount(List<Recount> recounts, Function<ChildFile, Places> around) {
        RoundTrip trip = new RoundTrip();
        List<ChildFile> files = recounts.stream().map(Recount::file).toList();
        Map<CountedRow.Key, List<Kept<CountedRow>>> kept = CountedRow.kept(trip, files, policies);
        Map<CountedRow.Key, List<Kept<ReachRow>>> keptReach = ReachRow.kept(trip, files, policies);
        trip.make(jdbc);
        VersionedTable<CountedRow> table = CountedRow.table();
        VersionedTable<ReachRow> reach = ReachRow.table();
        List<CountRow> counts = new ArrayList<>();
        for (Recount recount : recounts)
            for (CountingPolicy policy : policies) {
                ChildId child = recount.file().id();
                CountedRow.Key key = new CountedRow.Key(policy.name(), child);
                List<Kept<CountedRow>> were = kept.getOrDefault(key, List.of());
                List<Kept<ReachRow>> wereReached = keptReach.getOrDefault(key, List.of());
                Tally tally = tally(recount.file(), around.apply(recount.file()), recount.birth(), policy);
                List<CountedRow> are = CountedRow.of(child, tally);
                Instant moment = Moments.after(
                        Kept.latest(Stream.concat(were.stream(), wereReached.stream())), recount.queuedAt());
                table.change(Kept.rows(were), are, moment);
                reach.change(
                        Kept.rows(wereReached),
                        ReachRow.of(policy, child, are, tally.timeline(), tally.birth()),
                        moment);
                counts.add(new CountRow(child, tally, false));
            }
        table.write(jdbc);
        reach.write(jdbc);
        CountRow.write(jdbc, counts, today.get());
    }

    /**
     * Counts children of whom nothing is there, as they would have been counted whenever something changed.
     *
     * @param around the locations of a child, as known at the moment of a change
     */
    public void addTo(CopiedRows rows, Collection<List<ChildChange>> pasts, Function<ChildChange, Places> around) {
        addTo(rows, pasts, around, policies);
    }

    /** See {@link #addTo(CopiedRows, Collection, Function)}; under some policies. */
    public void addTo(
            CopiedRows rows,
            Collection<List<ChildChange>> pasts,
            Function<ChildChange, Places> around,
            Collection<CountingPolicy> some) {
        VersionedTable<CountedRow> table = CountedRow.table();
        VersionedTable<ReachRow> reach = ReachRow.table();
        List<CountRow> counts = new ArrayList<>();
        for (List<ChildChange> past : pasts)
            for (CountingPolicy policy : some)
                counts.add(new CountRow(past.get(0).after().id(), note(past, policy, around, table, reach), true));
        table.addTo(rows);
        reach.addTo(rows);
        CountRow.addTo(rows, counts, today.get());
    }

    /** Answers how it stands in the end. */
    private static Tally note(
            List<ChildChange> past,
            CountingPolicy policy,
            Function<ChildChange, Places> around,
            VersionedTable<CountedRow> table,
            VersionedTable<ReachRow> reach) {
        List<CountedRow> were = List.of();
        List<ReachRow> reachBefore = List.of();
        Tally tally = null;
        Places aroundThen = null;
        for (ChildChange change : past) {
            Places places = policy.asksPlaces() ? around.apply(change) : Places.UNKNOWN;
            // Most of what is recorded of who a child is or with whom changes no count.
            if (tally != null
                    && change.after().timeline().equals(tally.timeline())
                    && change.birth().equals(tally.birth())
                    && places.equals(aroundThen)) continue;
            aroundThen = places;
            tally = tally(change.after(), places, change.birth(), policy);
            List<CountedRow> are = CountedRow.of(change.after().id(), tally);
            table.change(were, are, change.recordedAt());
            were = are;
            List<ReachRow> reachAfter = ReachRow.of(policy, change.after().id(), are, tally.timeline(), tally.birth());
            reach.change(reachBefore, reachAfter, change.recordedAt());
            reachBefore = reachAfter;
        }
        return tally;
    }

    private static Tally tally(ChildFile file, Places places, Optional<Birth> birth, CountingPolicy policy) {
        return Tally.of(file.timeline(), places, birth, policy);
    }
}

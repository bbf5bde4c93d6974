package nl.relocationtracker.projections.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.timeline.Timeline;
import nl.relocationtracker.projections.counts.CountTables.Recount;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.live.Kept;
import nl.relocationtracker.projections.live.VersionedTable;
import nl.relocationtracker.projections.rows.CopiedRows;
import nl.relocationtracker.projections.store.Moments;
import nl.relocationtracker.projections.trip.RoundTrip;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes on which days each child was in emergency reception, and since when. */
public final class EmergencyTable {

    private final JdbcTemplate jdbc;

    public EmergencyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param changes at most one of each child
     * @param around the locations of a child, as known at the moment of the change
     * @param trip asks with other things what is kept: what the locations were may be known otherwise by now
     * @return what to call when that is answered
     */
    public Runnable write(List<ChildChange> changes, Function<ChildChange, Places> around, RoundTrip trip) {
        Map<ChildId, List<Kept<EmergencyRow>>> kept =
                EmergencyRow.kept(trip, changes.stream().map(ChildChange::after).toList());
        return () -> {
            VersionedTable<EmergencyRow> table = EmergencyRow.table();
            for (ChildChange change : changes)
                table.change(
                        Kept.rows(kept.getOrDefault(change.after().id(), List.of())),
                        EmergencyRow.of(change.after(), around.apply(change)),
                        change.recordedAt());
            table.write(jdbc);
        };
    }

    /** Makes the rows of these children what their locations say now, whatever they were. */
    public void recount(List<Recount> recounts, Function<ChildFile, Places> around) {
        RoundTrip trip = new RoundTrip();
        Map<ChildId, List<Kept<EmergencyRow>>> kept =
                EmergencyRow.kept(trip, recounts.stream().map(Recount::file).toList());
        trip.make(jdbc);
        VersionedTable<EmergencyRow> table = EmergencyRow.table();
        for (Recount recount : recounts) {
            List<Kept<EmergencyRow>> were = kept.getOrDefault(recount.file().id(), List.of());
            table.change(
                    Kept.rows(were),
                    EmergencyRow.of(recount.file(), around.apply(recount.file())),
                    Moments.after(Kept.latest(were.stream()), recount.queuedAt()));
        }
        table.write(jdbc);
    }

    /** Everything that was recorded of children of whom nothing is there, as it would have been written whenever it was. */
    public void addTo(CopiedRows rows, Collection<List<ChildChange>> pasts, Function<ChildChange, Places> around) {
        VersionedTable<EmergencyRow> table = EmergencyRow.table();
        for (List<ChildChange> past : pasts) {
            List<EmergencyRow> were = List.of();
            Timeline timeline = null;
            Places places = null;
            for (ChildChange change : past) {
                Places then = around.apply(change);
                // Most of what is recorded of who a child is or with whom changes nothing.
                if (change.after().timeline().equals(timeline) && then.equals(places)) continue;
                timeline = change.after().timeline();
                places = then;
                List<EmergencyRow> are = EmergencyRow.of(change.after(), places);
                table.change(were, are, change.recordedAt());
                were = are;
            }
        }
        table.addTo(rows);
    }
}

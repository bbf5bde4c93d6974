package nl.relocationtracker.projections.rebuild;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.generation.Generations;
import nl.relocationtracker.projections.generation.LiveGeneration;
import nl.relocationtracker.projections.live.LiveTables;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.store.EventsInOrder;
import nl.relocationtracker.projections.stream.Snapshot;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads everything that was ever recorded, and compares what it says with the live tables. Changes nothing. */
public final class Verification {

    private final DataSource database;
    private final LiveTables tables;
    private final MasterKey master;
    private final Settings settings;

    public Verification(
            DataSource database, LiveTables tables, MasterKey master, LivePolicies policies, Grounds grounds) {
        this.database = database;
        this.tables = tables;
        this.master = master;
        this.settings = new Settings(policies, grounds);
    }

    /** About how many events there are to read. */
    public long events() {
        return new EventsInOrder(new JdbcTemplate(database)).newest();
    }

    /**
     * Every difference and every broken rule; nothing when all is well.
     *
     * @param told gets how many events more are read
     * @throws IllegalStateException when the events of a stream are not numbered one by one
     */
    public List<Difference> differences(LongConsumer told) throws SQLException, InterruptedException {
        try (Snapshot snapshot = Snapshot.of(database)) {
            LiveGeneration live = Generations.live(snapshot.first());
            String folded = Generations.makeTemporary(snapshot.first());
            Snapshot.run(snapshot.first(), "set local search_path = " + folded);
            new Folding(tables, master).fold(snapshot, snapshot.first(), told);
            Snapshot.run(snapshot.first(), "set local search_path to default");
            Generations.analyze(snapshot.first(), folded);
            JdbcTemplate jdbc = Snapshot.template(snapshot.first());
            List<Difference> all = new ArrayList<>(
                    new Comparison(jdbc, live, folded, settings.askingPlaces(), settings.today()).differences());
            all.addAll(new Rules(jdbc, folded).broken());
            return all;
        }
    }
}

package nl.relocationtracker.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
        List<Difference> all = new ArrayList<>();
        name(told, all::add);
        return all;
    }

    /** See {@link #differences}; each is named as it is found, however many there are. */
    public void name(LongConsumer told, Consumer<Difference> named) throws SQLException, InterruptedException {
        try (Snapshot snapshot = Snapshot.of(database)) {
            Connection first = snapshot.first();
            LiveGeneration live = Generations.live(first);
            String folded = Generations.makeTemporary(first);
            Snapshot.run(first, "set local search_path = " + folded);
            new Folding(tables, master).fold(snapshot, first, told);
            Snapshot.run(first, "set local search_path to default");
            Generations.indexTemporary(first, "stays");
            Generations.analyze(first, folded);
            JdbcTemplate jdbc = Snapshot.template(first);
            new Comparison(jdbc, live, folded, settings.askingPlaces(), settings.today())
                    .name(Integer.MAX_VALUE, named);
            Set<Difference> broken = new LinkedHashSet<>(new Rules(jdbc, folded, folded).broken());
            // Of another shape they are not ours to judge.
            if (live.isOurs()) {
                broken.addAll(new Rules(jdbc, live.schema(), folded).broken());
                new HouseholdsApart(jdbc, settings.today()).name(live.schema(), folded, named);
            }
            broken.forEach(named);
        }
    }
}

package nl.relocationtracker.projections.live;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.projections.counts.CountTables;
import nl.relocationtracker.projections.counts.CountTables.Recount;
import nl.relocationtracker.projections.counts.Crossing;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.erasure.Erasing;
import nl.relocationtracker.projections.locations.LocationTables;
import nl.relocationtracker.projections.person.PersonTable;
import nl.relocationtracker.projections.stays.AbsenceTable;
import nl.relocationtracker.projections.stays.AccompanimentTable;
import nl.relocationtracker.projections.stays.ChildTable;
import nl.relocationtracker.projections.stays.StayTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every live read model. A new one is added here and nowhere else. */
public final class LiveTables {

    private final ChildTable children;
    private final StayTable stays;
    private final AccompanimentTable accompaniments;
    private final AbsenceTable absences;
    private final CountTables counts;
    private final PersonTable persons;
    private final LocationTables locations;
    private final RecountQueue recounts;
    private final Erasing erasing;

    /** @param today the day after which nothing has happened yet */
    public LiveTables(JdbcTemplate jdbc, LivePolicies policies, Supplier<LocalDate> today, Erasing erasing) {
        this.erasing = erasing;
        this.children = new ChildTable(jdbc);
        this.stays = new StayTable(jdbc);
        this.accompaniments = new AccompanimentTable(jdbc);
        this.absences = new AbsenceTable(jdbc);
        this.counts = new CountTables(jdbc, policies, today);
        this.persons = new PersonTable(jdbc);
        this.locations = new LocationTables(jdbc);
        this.recounts = new RecountQueue(jdbc);
    }

    /** Answers who came to be flagged today. */
    public List<Crossing> writeChildren(List<ChildChange> changes) {
        if (changes.isEmpty()) return List.of();
        children.write(changes);
        stays.write(changes);
        accompaniments.write(changes);
        absences.write(changes);
        List<Crossing> crossings = counts.write(changes);
        persons.write(changes);
        erasing.write(changes);
        return crossings;
    }

    /** Writes what depends on where the child was and not on what happened to it only. */
    public void recount(List<Recount> recounts) {
        counts.recount(recounts);
    }

    /** Counts children under one policy, as it happens when something is recorded of them. */
    public void count(List<ChildChange> changes, CountingPolicy policy, Function<ChildChange, Places> around) {
        counts.write(changes, List.of(policy), around);
    }

    public void writeLocations(List<LocationChange> changes) {
        if (changes.isEmpty()) return;
        locations.write(changes);
        recounts.write(changes);
    }
}

package nl.relocationtracker.projections.recording;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.counts.CountsOfChild;
import nl.relocationtracker.projections.person.StoredVault;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.stays.ChildFiles;
import nl.relocationtracker.projections.store.EventTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A form about a household reads its children at once: what it then knows of each is what a form about that one knows. */
class ReadTogetherTest {

    private static final LocalDate TODAY = parse("2024-03-01");
    private static final List<CountingPolicy> ALL = Policies.BUILT_IN;

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final LocationId hal = desk.opened("Hal", LocationKind.EMERGENCY, "2024-01-01");
    private final LocationId azc = desk.opened("Azc", LocationKind.REGULAR, "2024-01-01");
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final EventTable events = new EventTable(jdbc);
    private final ChildFiles files = new ChildFiles(events);
    private final CountsOfChild counts = new CountsOfChild(events, new StoredVault(jdbc, Store.KEY));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void five_children_are_known_and_counted_as_each_alone() {
        List<ChildId> five = new ArrayList<>();
        for (int n = 0; n < 5; n++) five.add(moved(n));
        List<ChildFile> together = five.stream().map(files.filesOf(five)::get).toList();
        List<ChildFile> alone = five.stream()
                .map(child -> files.fileOf(child, null).orElseThrow())
                .toList();
        assertThat(together).isEqualTo(alone);
        List<List<RelocationCount>> each = alone.stream()
                .map(file -> counts.of(file, ALL, PointInTime.asKnownNow(TODAY)))
                .toList();
        assertThat(counts.ofAll(together, ALL, TODAY)).isEqualTo(each);
        assertThat(together)
                .extracting(file -> file.timeline().relocations().size())
                .containsExactly(0, 1, 2, 3, 4);
    }

    private ChildId moved(int times) {
        ChildId child = desk.placed(hal, "2024-02-01");
        for (int n = 1; n <= times; n++)
            desk.relocated(child, n % 2 == 1 ? azc : hal, "2024-02-1" + n, Reason.CAPACITY);
        return child;
    }
}

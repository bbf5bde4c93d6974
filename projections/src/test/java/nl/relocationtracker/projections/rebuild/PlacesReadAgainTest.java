package nl.relocationtracker.projections.rebuild;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.SiteId;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.RandomHistory;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A location turns out to have been otherwise, and nothing more is recorded of who lived there. */
class PlacesReadAgainTest {

    private final Store store =
            new Store(RandomHistory.ticking(), new LivePolicies(List.of(Policies.EVERY_RELOCATION)));
    private final Desk desk = new Desk(store);
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final LocationId here = desk.opened("Azc Assen", LocationKind.REGULAR, "2024-01-01");
    private final LocationId there = desk.opened("Azc Emmen", LocationKind.REGULAR, "2024-01-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_move_counts_by_what_its_places_turned_out_to_be() throws Exception {
        ChildId child = desk.placed(here, "2024-01-10");
        desk.relocated(child, there, "2024-02-10", Reason.SCHOOL);
        assertThat(counts()).containsExactly(1);
        desk.record(
                new DescribeLocation(there, null, "Azc Emmen", "Assen", SiteId.of(here), null, parse("2024-01-01")));
        store.get(Recounts.class).workOff();
        assertThat(counts()).isEmpty();
        assertThat(store.get(Verification.class).differences(more -> {})).isEmpty();
    }

    @Test
    void a_stay_is_found_bad_by_what_its_place_turned_out_to_be() throws Exception {
        desk.placed(here, "2024-01-10");
        assertThat(findings()).isEmpty();
        desk.record(new ConvertLocation(here, null, LocationKind.CRISIS_EMERGENCY, null, null, parse("2024-01-20")));
        store.get(Recounts.class).workOff();
        assertThat(findings()).containsExactly(FindingCode.UNACCOMPANIED_IN_CRISIS_RECEPTION.name());
        assertThat(store.get(Verification.class).differences(more -> {})).isEmpty();
    }

    private List<String> findings() {
        return jdbc.queryForList(
                "select code from finding where recorded_to = 'infinity' and code like '%CRISIS%'", String.class);
    }

    private List<Integer> counts() {
        return jdbc.queryForList("select count from relocation_count", Integer.class);
    }
}

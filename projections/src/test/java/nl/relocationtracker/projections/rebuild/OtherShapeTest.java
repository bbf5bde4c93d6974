package nl.relocationtracker.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.counts.Recounts;
import nl.relocationtracker.projections.generation.RecordingRests;
import nl.relocationtracker.projections.generation.Shapes;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Desk;
import nl.relocationtracker.projections.recording.Store;
import nl.relocationtracker.projections.stays.Timelines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy of the program beside one whose read models have another shape. */
class OtherShapeTest {

    private static final String OTHER = "replace(shapes, 'stays=', 'stays=9')";

    private final Store store = new Store();
    private final Desk desk = new Desk(store);
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final Rebuilder rebuilder = store.get(Rebuilder.class);
    private final LocationId assen = desk.opened("Assen", LocationKind.REGULAR, "2022-01-01");
    private final LocationId emmen = desk.opened("Emmen", LocationKind.REGULAR, "2022-01-01");
    private final ChildId amina = desk.placed(assen, "2022-02-01");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_newer_program_reads_and_refuses_until_it_has_rebuilt() throws InterruptedException {
        liveIsOtherwise();
        refusesAndReads();
        assertThat(rebuilder.mayReplaceByItself()).isTrue();
        assertThat(rebuilder.run(Occasion.OTHER_SHAPE, null, now -> {}).outcome())
                .isEqualTo(Outcome.COMPLETED);
        takesCommandsAgain();
    }

    @Test
    void an_older_program_refuses_once_another_is_live_and_takes_commands_again_when_somebody_goes_back_to_it()
            throws InterruptedException {
        rebuilder.run(Occasion.ASKED_FOR, null, now -> {});
        jdbc.update("update rebuild set shapes = " + OTHER);
        liveIsOtherwise();
        refusesAndReads();
        assertThat(rebuilder.mayReplaceByItself())
                .as("the newer one and this one would replace one another for ever")
                .isFalse();
        assertThat(rebuilder.run(Occasion.COMMAND_LINE, null, now -> {}).outcome())
                .isEqualTo(Outcome.COMPLETED);
        takesCommandsAgain();
    }

    private void liveIsOtherwise() {
        jdbc.update("update live_generation set shapes = " + OTHER);
    }

    private void refusesAndReads() {
        assertThat(rebuilder.isOurs()).isFalse();
        assertThatExceptionOfType(RecordingRests.class)
                .isThrownBy(() -> desk.relocated(amina, emmen, "2022-03-01", Reason.CAPACITY));
        assertThat(locations()).containsExactly(assen);
        assertThat(store.get(Recounts.class).waiting()).isZero();
    }

    private void takesCommandsAgain() {
        assertThat(jdbc.queryForObject("select shapes from live_generation", String.class))
                .isEqualTo(Shapes.OURS.toString());
        desk.relocated(amina, emmen, "2022-03-01", Reason.CAPACITY);
        assertThat(locations()).containsExactly(assen, emmen);
    }

    private List<LocationId> locations() {
        TransactionTemplate reading = new TransactionTemplate(store.get(PlatformTransactionManager.class));
        reading.setReadOnly(true);
        return reading.execute(status ->
                store
                        .get(Timelines.class)
                        .timelineOf(amina, PointInTime.asKnownNow(LocalDate.parse("2022-12-31")))
                        .stream()
                        .map(stay -> new LocationId(stay.locationId()))
                        .toList());
    }
}

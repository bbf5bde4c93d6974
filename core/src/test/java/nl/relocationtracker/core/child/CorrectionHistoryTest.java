package nl.relocationtracker.core.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nl.relocationtracker.core.timeline.Stay;

/** However a record came about, by entry or by correction: it says what is so, and nothing of how it came about. */
class CorrectionHistoryTest {

    @Property
    @StatisticsReport(onFailureOnly = true)
    void a_corrected_record_is_what_a_ledger_would_hold(@ForAll("histories") List<Asked> history) {
        Desk record = new Desk();
        for (Asked asked : history) {
            record.ask(asked);
            assertThat(record.timeline().stays())
                    .as("after %s", asked)
                    .extracting(stay ->
                            new Ledger.Line(stay.id(), stay.location(), stay.arrivedOn(), stay.leftOn(), stay.spell()))
                    .isEqualTo(record.ledger.lines());
            assertThat(record.timeline().absences())
                    .as("after %s", asked)
                    .extracting(absence -> new Ledger.Away(
                            absence.id(),
                            absence.stayId(),
                            absence.from(),
                            absence.until(),
                            absence.placeGivenUpOn(),
                            absence.relocationSince()))
                    .isEqualTo(record.ledger.absences());
            for (LocalDate told : record.ledger.days())
                for (LocalDate day : List.of(told.minusDays(1), told))
                    assertThat(record.companyOn(day)).as("after %s", asked).contains(record.ledger.companyOn(day));
        }
        Statistics.label("corrections").collect(record.corrections > 5);
        Statistics.label("absences").collect(record.absences > 1);
        for (String label : List.of("corrections", "absences"))
            Statistics.label(label).coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
    }

    @Property
    void a_corrected_record_reads_as_if_it_had_been_entered_right_the_first_time(
            @ForAll("histories") List<Asked> history) {
        Desk record = new Desk();
        history.forEach(record::ask);
        EnteredRight corrected = new EnteredRight(record.timeline());
        Desk desk = new Desk();
        for (ChildCommand command : corrected.commands()) desk.decide(command);
        EnteredRight right = new EnteredRight(desk.timeline());
        assertThat(right.stays()).isEqualTo(corrected.stays());
        assertThat(right.absences()).containsExactlyInAnyOrderElementsOf(corrected.absences());
        assertThat(right.relocations()).isEqualTo(corrected.relocations());
    }

    @Property
    void nobody_is_at_two_places_or_in_two_orders_at_once(@ForAll("histories") List<Asked> history) {
        Desk record = new Desk();
        history.forEach(record::ask);
        List<Stay> stays = record.timeline().stays();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (stay.leftOn() != null) assertThat(stay.leftOn()).isAfterOrEqualTo(stay.arrivedOn());
            if (i + 1 == stays.size()) continue;
            assertThat(stay.goneBy())
                    .isNotNull()
                    .isBeforeOrEqualTo(stays.get(i + 1).arrivedOn());
            if (stay.departure() == null)
                assertThat(stay.goneBy()).isEqualTo(stays.get(i + 1).arrivedOn());
        }
    }

    @Provide
    Arbitrary<List<Asked>> histories() {
        return Asked.histories();
    }
}

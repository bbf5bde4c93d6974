package nl.relocationtracker.core.finding;

import static nl.relocationtracker.core.Days.april;
import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.SECOND;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.child.Children.relocated;
import static nl.relocationtracker.core.child.Reason.CAPACITY;
import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.CorrectionEvent.StayCorrected;
import nl.relocationtracker.core.refusal.FindingCode;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final int LATE_DAYS = 30;
    private static final ChildFile NOBODY = ChildFile.empty(AMINA);
    private static final ChildFile PLACED = NOBODY.after(placed(AMINA, FIRST, TER_APEL, march(1)));
    private static final ChildFile MOVED = PLACED.after(relocated(AMINA, FIRST, SECOND, BUDEL, march(3), CAPACITY));

    @Test
    void what_is_recorded_more_than_thirty_days_after_it_happened_is_late() {
        assertThat(late(List.of(), NOBODY, PLACED, march(31), true)).isEmpty();
        List<Found> late = late(List.of(), NOBODY, PLACED, april(1), true);
        assertThat(late).singleElement().satisfies(found -> {
            assertThat(found.finding().code()).isEqualTo(FindingCode.RECORDED_LATE);
            assertThat(found.finding().details()).containsEntry("day", march(1));
            assertThat(found.about()).isEqualTo(FIRST.value());
        });
    }

    @Test
    void what_is_taken_over_from_another_system_is_not() {
        assertThat(late(List.of(), NOBODY, PLACED, april(20), false)).isEmpty();
    }

    @Test
    void what_was_recorded_in_time_is_not_late_for_what_follows_late() {
        assertThat(late(List.of(), PLACED, MOVED, april(20), true))
                .extracting(Found::from)
                .containsExactly(march(3));
    }

    @Test
    void a_day_of_more_than_thirty_years_before_it_was_recorded_is_improbable_whoever_told_it() {
        LocalDate thirtyYearsOn = march(1).plusYears(30);
        for (boolean live : List.of(true, false)) {
            List<Found> found = late(List.of(), NOBODY, PLACED, thirtyYearsOn.plusDays(1), live);
            assertThat(found).singleElement().satisfies(each -> {
                assertThat(each.finding().code()).isEqualTo(FindingCode.IMPROBABLE_DAY);
                assertThat(each.finding().details()).containsEntry("day", march(1));
            });
            assertThat(late(List.of(), NOBODY, PLACED, thirtyYearsOn, live))
                    .noneMatch(each -> each.finding().code() == FindingCode.IMPROBABLE_DAY);
        }
    }

    @Test
    void an_improbable_day_of_an_import_is_found_until_it_is_put_right() {
        List<Found> found = late(List.of(), NOBODY, PLACED, march(2).plusYears(30), false);
        assertThat(late(found, PLACED, MOVED, april(1).plusYears(30), false)).containsAll(found);
        ChildFile corrected =
                PLACED.after(new StayCorrected(AMINA, FIRST, TER_APEL, april(19), null, null, null, null));
        assertThat(late(found, PLACED, corrected, april(20), false)).isEmpty();
    }

    @Test
    void stays_late_until_it_is_put_right() {
        List<Found> late = late(List.of(), NOBODY, PLACED, april(20), true);
        assertThat(late(late, PLACED, MOVED, march(4), true)).isEqualTo(late);
        ChildFile corrected =
                PLACED.after(new StayCorrected(AMINA, FIRST, TER_APEL, april(19), null, null, null, null));
        assertThat(late(late, PLACED, corrected, april(20), true)).isEmpty();
    }

    private static List<Found> late(
            List<Found> known, ChildFile before, ChildFile after, LocalDate recordedOn, boolean live) {
        return Lateness.after(known, before, after, recordedOn, live, LATE_DAYS);
    }
}

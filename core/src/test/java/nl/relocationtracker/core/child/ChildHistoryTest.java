package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.child.Children.stay;
import static nl.relocationtracker.core.counting.Policies.EVERY_RELOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.RelocationCount;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.rules.Ground.Source;
import nl.relocationtracker.core.timeline.Relocation;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** Whatever is asked, in whatever order: the record holds what a notebook would hold, and is never incoherent. */
class ChildHistoryTest {

    private final Calendar calendar = new Calendar();

    @Property
    @StatisticsReport(onFailureOnly = true)
    void the_record_is_what_a_notebook_would_hold(
            @ForAll("histories") List<List<Step>> history,
            @ForAll Source source,
            @ForAll("births") Optional<LocalDate> born) {
        Trial trial = new Trial(calendar, source, born);
        for (List<Step> request : history) {
            trial.ask(request);
            Notebook notebook = trial.notebook();
            Timeline timeline = trial.timeline();
            assertThat(timeline.stays())
                    .extracting(
                            stay -> new Notebook.Line(stay.location(), stay.arrivedOn(), stay.leftOn(), stay.spell()))
                    .isEqualTo(notebook.lines);
            assertThat(timeline.relocations()).extracting(Relocation::movedOn).isEqualTo(notebook.moves);
            assertThat(timeline.isInReception()).isEqualTo(notebook.isInReception());
        }
        Statistics.collect(trial.notebook().moves.size() > 3);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    @Property
    void stays_follow_each_other_and_never_overlap(
            @ForAll("histories") List<List<Step>> history, @ForAll Source source) {
        Trial trial = new Trial(calendar, source, Optional.empty());
        history.forEach(trial::ask);
        Timeline timeline = trial.timeline();
        for (Stay stay : timeline.stays())
            assertThat(stay.leftOn() == null || !stay.leftOn().isBefore(stay.arrivedOn()))
                    .isTrue();
        for (int i = 1; i < timeline.stays().size(); i++) {
            Stay before = timeline.stays().get(i - 1);
            Stay after = timeline.stays().get(i);
            assertThat(before.leftOn()).isNotNull().isBeforeOrEqualTo(after.arrivedOn());
            assertThat(after.spell()).isBetween(before.spell(), before.spell() + 1);
        }
        for (LocalDate any = Calendar.FIRST_DAY; any.isBefore(calendar.today()); any = any.plusDays(1)) {
            LocalDate asked = any;
            assertThat(timeline.stays().stream()
                            .filter(stay -> stay.contains(asked))
                            .count())
                    .isLessThan(2);
        }
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void the_count_of_a_day_is_a_naive_recount_and_never_falls(
            @ForAll("histories") List<List<Step>> history, @ForAll("births") Optional<LocalDate> born) {
        Trial trial = new Trial(calendar, Source.IMPORT, born);
        history.forEach(trial::ask);
        int yesterday = 0;
        for (LocalDate any = Calendar.FIRST_DAY.minusDays(1); !any.isAfter(calendar.today()); any = any.plusDays(1)) {
            RelocationCount count = RelocationCount.count(
                    trial.timeline(), Places.UNKNOWN, born.map(Birth::new), EVERY_RELOCATION, any);
            assertThat(count.count())
                    .isEqualTo(trial.notebook().movesUntil(any))
                    .isGreaterThanOrEqualTo(yesterday);
            assertThat(count.flagged()).isEqualTo(trial.notebook().movesUntil(any) >= 8);
            assertThat(count.flaggedSince().isPresent()).isEqualTo(count.flagged());
            yesterday = count.count();
        }
        Statistics.collect(yesterday >= 8);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
    }

    @Provide
    Arbitrary<List<List<Step>>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Step.steps().list().ofSize(1)),
                        Tuple.of(1, Step.steps().list().ofMinSize(2).ofMaxSize(3)))
                .list()
                .ofMinSize(40)
                .ofMaxSize(120);
    }

    /** Unknown, eighteen within the days of the calendar, born within them, born on a leap day. */
    @Provide
    Arbitrary<Optional<LocalDate>> births() {
        return Arbitraries.of(
                Optional.empty(),
                Optional.of(Calendar.FIRST_DAY.minusYears(18).plusDays(90)),
                Optional.of(Calendar.FIRST_DAY.plusDays(15)),
                Optional.of(LocalDate.of(2012, 2, 29)));
    }
}

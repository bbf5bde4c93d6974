package nl.relocationtracker.core.measure;

import static nl.relocationtracker.core.location.LocationKind.CRISIS_EMERGENCY;
import static nl.relocationtracker.core.location.LocationKind.EMERGENCY;
import static nl.relocationtracker.core.location.LocationKind.PROCESS_RECEPTION;
import static nl.relocationtracker.core.location.LocationKind.REGULAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.Residence.Kind;
import org.junit.jupiter.api.Test;

class StockAndFlowTest {

    private static final Set<LocationKind> EMERGENCIES = Set.of(EMERGENCY, CRISIS_EMERGENCY);

    @Test
    void a_child_that_comes_into_emergency_reception_and_goes_on_to_a_regular_place() {
        List<Passage> passages = passages(31, at(EMERGENCY, 3, 20), at(REGULAR, 20, null));
        assertThat(passages)
                .containsExactly(new Passage(march(3), Inflow.FIRST_ARRIVAL, march(20), Outflow.TO_REGULAR, march(3)));
        StockAndFlow flow = StockAndFlow.of(passages, march(1), march(31));
        assertThat(flow.opening()).isZero();
        assertThat(flow.comers()).isEqualTo(1);
        assertThat(flow.goers()).isEqualTo(1);
        assertThat(flow.closing()).isZero();
    }

    @Test
    void from_one_emergency_site_to_another_goes_out_and_comes_in_and_the_time_there_goes_on() {
        assertThat(passages(31, at(EMERGENCY, 3, 10), at(CRISIS_EMERGENCY, 12, null)))
                .containsExactly(
                        new Passage(march(3), Inflow.FIRST_ARRIVAL, march(10), Outflow.TO_ANOTHER, march(3)),
                        new Passage(march(12), Inflow.FROM_ANOTHER, null, null, march(3)));
    }

    @Test
    void a_child_on_its_way_at_the_end_of_the_last_day_is_in_transit_whatever_came_later() {
        assertThat(passages(11, at(EMERGENCY, 3, 10), at(CRISIS_EMERGENCY, 12, null)))
                .containsExactly(new Passage(march(3), Inflow.FIRST_ARRIVAL, march(10), Outflow.IN_TRANSIT, march(3)));
    }

    @Test
    void a_place_that_becomes_an_emergency_site_and_stops_being_one() {
        Residence converted = new Residence(
                1,
                false,
                march(3),
                null,
                List.of(
                        new Kind(REGULAR, LocalDate.MIN),
                        new Kind(EMERGENCY, march(10)),
                        new Kind(CRISIS_EMERGENCY, march(12)),
                        new Kind(REGULAR, march(20))),
                null);
        assertThat(passages(31, converted))
                .containsExactly(new Passage(march(10), Inflow.CONVERTED, march(20), Outflow.CONVERTED, march(10)));
    }

    @Test
    void a_missing_child_that_returns_in_time_was_out() {
        assertThat(passages(31, departed(EMERGENCY, 3, 10, Destination.WHEREABOUTS_UNKNOWN), at(EMERGENCY, 15, null)))
                .containsExactly(
                        new Passage(march(3), Inflow.FIRST_ARRIVAL, march(10), Outflow.MISSING, march(3)),
                        new Passage(march(15), Inflow.RETURNED, null, null, march(15)));
    }

    @Test
    void a_stay_of_no_night_came_and_went() {
        StockAndFlow flow = StockAndFlow.of(
                passages(31, at(PROCESS_RECEPTION, 1, 3), at(EMERGENCY, 3, 3), at(REGULAR, 3, null)),
                march(1),
                march(31));
        assertThat(flow.inflow()).containsEntry(Inflow.FROM_ELSEWHERE, 1L);
        assertThat(flow.outflow()).containsEntry(Outflow.TO_REGULAR, 1L);
    }

    @Test
    void whoever_turns_eighteen_goes_on_that_day_and_is_not_seen_afterwards() {
        assertThat(new Passages(EMERGENCIES, march(8), march(31))
                        .of(List.of(at(EMERGENCY, 3, 10), at(CRISIS_EMERGENCY, 12, null))))
                .containsExactly(
                        new Passage(march(3), Inflow.FIRST_ARRIVAL, march(8), Outflow.TURNED_EIGHTEEN, march(3)));
    }

    @Test
    void a_child_born_there_comes_by_its_birth() {
        Residence born = new Residence(1, true, march(3), null, List.of(new Kind(EMERGENCY, LocalDate.MIN)), null);
        assertThat(passages(31, born)).containsExactly(new Passage(march(3), Inflow.BORN, null, null, march(3)));
    }

    @Test
    void refuses_figures_that_do_not_add_up() {
        assertThatThrownBy(() -> new StockAndFlow(
                        march(1), march(31), 10, Map.of(Inflow.BORN, 2L), Map.of(Outflow.DEPARTED, 1L), 12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 + 2 - 1 is not 12");
    }

    @Property(tries = 500)
    void adds_up_and_is_who_is_there_on_the_day(@ForAll("courses") List<Residence> course) {
        for (int day = 1; day <= 40; day++) {
            LocalDate until = march(1).plusDays(day);
            LocalDate eighteenth = march(1).plusDays(30);
            List<Passage> passages = new Passages(EMERGENCIES, eighteenth, until).of(course);
            StockAndFlow flow = StockAndFlow.of(passages, march(5), until.isBefore(march(5)) ? march(5) : until);
            long there = course.stream()
                    .filter(at -> !at.arrivedOn().isAfter(until)
                            && (at.leftOn() == null || at.leftOn().isAfter(until))
                            && until.isBefore(eighteenth)
                            && EMERGENCIES.contains(kindOn(at, until)))
                    .count();
            assertThat(passages.stream()
                            .filter(passage -> passage.contains(until))
                            .count())
                    .isEqualTo(there);
            if (!until.isBefore(march(5))) assertThat(flow.closing()).isEqualTo(there);
        }
    }

    @Provide
    Arbitrary<List<Residence>> courses() {
        Arbitrary<LocationKind> kind = Arbitraries.of(EMERGENCY, CRISIS_EMERGENCY, REGULAR, PROCESS_RECEPTION);
        Arbitrary<int[]> step = Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 6))
                .as((stays, gap, turn) -> new int[] {stays, gap, turn});
        return Combinators.combine(step, kind, kind)
                .as((numbers, first, then) -> new Object[] {numbers, first, then})
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(StockAndFlowTest::course);
    }

    private static List<Residence> course(List<Object[]> steps) {
        List<Residence> course = new ArrayList<>();
        LocalDate day = march(2);
        int spell = 1;
        for (int i = 0; i < steps.size(); i++) {
            int[] numbers = (int[]) steps.get(i)[0];
            LocalDate left = day.plusDays(numbers[0]);
            boolean out = numbers[2] == 6;
            boolean last = i == steps.size() - 1;
            course.add(new Residence(
                    spell,
                    false,
                    day,
                    last && !out ? null : left,
                    List.of(
                            new Kind((LocationKind) steps.get(i)[1], LocalDate.MIN),
                            new Kind((LocationKind) steps.get(i)[2], day.plusDays(numbers[2]))),
                    out ? Destination.TO_FAMILY : null));
            if (out) spell++;
            day = left.plusDays(numbers[1]);
        }
        return course;
    }

    private static LocationKind kindOn(Residence at, LocalDate day) {
        LocationKind kind = null;
        for (Kind each : at.kinds()) if (!each.from().isAfter(day)) kind = each.kind();
        return kind;
    }

    private static List<Passage> passages(int day, Residence... course) {
        return new Passages(EMERGENCIES, null, march(day)).of(List.of(course));
    }

    private static Residence at(LocationKind kind, int arrived, Integer left) {
        return new Residence(
                1,
                false,
                march(arrived),
                left == null ? null : march(left),
                List.of(new Kind(kind, LocalDate.MIN)),
                null);
    }

    private static Residence departed(LocationKind kind, int arrived, int left, Destination destination) {
        return new Residence(
                1, false, march(arrived), march(left), List.of(new Kind(kind, LocalDate.MIN)), destination);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2024, 3, day);
    }
}

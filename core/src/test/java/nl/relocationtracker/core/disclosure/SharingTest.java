package nl.relocationtracker.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.project.ChildRow;
import nl.relocationtracker.core.project.ChildRow.StayRow;

/** Tries to find a row of single children that so few share that it points at one. */
class SharingTest {

    private static final DisclosureRules RULES = DisclosureRules.STANDARD;

    private static List<ChildRow> told(List<ChildRow> whole) {
        return Sharing.told(RULES, whole, ChildRow::sequence, ChildRow::cutShort);
    }

    @Property(tries = 200)
    void no_row_that_is_whole_is_shared_by_fewer_than_the_rules_ask(@ForAll("children") List<ChildRow> whole) {
        List<ChildRow> told = told(whole);
        Map<ChildRow, Long> sharing =
                told.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        sharing.forEach((row, children) -> {
            if (!row.cut()) assertThat(children).isGreaterThanOrEqualTo(RULES.least());
        });
    }

    @Property(tries = 200)
    void nothing_of_a_cut_sequence_is_left_but_quarter_last_kind_and_moves(@ForAll("children") List<ChildRow> whole) {
        List<ChildRow> told = told(whole);
        for (int i = 0; i < whole.size(); i++) {
            ChildRow row = told.get(i);
            if (!row.cut()) assertThat(row).isEqualTo(whole.get(i));
            else
                assertThat(row)
                        .isEqualTo(new ChildRow(
                                true,
                                whole.get(i).quarterOfEntry(),
                                whole.get(i).lastKind(),
                                whole.get(i).moves(),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of()));
        }
    }

    @Property(tries = 100)
    void what_is_told_of_one_does_not_depend_on_the_order(@ForAll("children") List<ChildRow> whole) {
        List<ChildRow> backwards = IntStream.range(0, whole.size())
                .mapToObj(i -> whole.get(whole.size() - 1 - i))
                .toList();
        List<ChildRow> told = told(whole);
        List<ChildRow> toldBackwards = told(backwards);
        for (int i = 0; i < whole.size(); i++)
            assertThat(toldBackwards.get(whole.size() - 1 - i)).isEqualTo(told.get(i));
    }

    /** Few sequences and many children, so that some are shared by nine, ten and eleven. */
    @Provide
    Arbitrary<List<ChildRow>> children() {
        return Arbitraries.integers()
                .between(0, 5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(70)
                .map(numbers -> numbers.stream().map(SharingTest::child).toList());
    }

    private static ChildRow child(int number) {
        StayRow stay =
                new StayRow(true, LocationKind.EMERGENCY, "2024-0" + (number / 2 + 1), null, null, null, false, null);
        return new ChildRow(
                false,
                "2024-1",
                LocationKind.EMERGENCY,
                0,
                number % 2 == 0,
                10 + number / 3,
                List.of(),
                List.of(stay),
                List.of());
    }
}

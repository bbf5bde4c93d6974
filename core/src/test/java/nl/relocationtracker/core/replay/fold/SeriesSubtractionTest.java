package nl.relocationtracker.core.replay.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.disclosure.Figures.Sum;
import nl.relocationtracker.core.disclosure.Shown;
import nl.relocationtracker.core.disclosure.Subtraction;
import nl.relocationtracker.core.measure.Inflow;
import nl.relocationtracker.core.measure.Outflow;

/** Tries to have back what one month of emergency reception withholds from the months before and after it. */
class SeriesSubtractionTest {

    // Rounded to one: whoever is told exact figures can compute most.
    private static final DisclosureRules EXACT = new DisclosureRules(10, 90, 1);
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int WAYS = Inflow.values().length + Outflow.values().length;

    @Property(tries = 200)
    void no_small_figure_of_a_month_can_be_had_back_from_its_neighbours(@ForAll("months") List<List<Integer>> months) {
        Figures<Cell> figures = told(months).figures();
        Map<Cell, Shown> shown = figures.under(EXACT);
        List<Sum<Cell>> known = new ArrayList<>(figures.sums());
        for (int month = 1; month < months.size(); month++)
            known.add(new Sum<>(cell(month, "OPENING"), List.of(cell(month - 1, "CLOSING"))));
        assertThat(Subtraction.recovered(shown, known))
                .as("of %s, told %s", figures.cells(), shown)
                .allMatch(cell -> figures.cells().get(cell) >= EXACT.least());
        for (int month = 1; month < months.size(); month++)
            assertThat(shown.get(cell(month, "OPENING")).isTold())
                    .isEqualTo(shown.get(cell(month - 1, "CLOSING")).isTold());
    }

    @Provide
    Arbitrary<List<List<Integer>>> months() {
        Arbitrary<Integer> figure = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(0, 9)),
                Tuple.of(4, Arbitraries.integers().between(10, 60)));
        return figure.list().ofSize(WAYS).list().ofMinSize(2).ofMaxSize(6);
    }

    private static LocalDate day(int month) {
        return FIRST.plusMonths(month);
    }

    private static Cell cell(int month, String part) {
        return FlowSum.cell(day(month), part);
    }

    /** As many come and go each month as are drawn, as far as there are so many to go. */
    private static Told told(List<List<Integer>> months) {
        Sheet sheet = new Sheet();
        long there = 40;
        for (int month = 0; month < months.size(); month++) {
            Iterator<Integer> drawn = months.get(month).iterator();
            add(sheet, cell(month, "OPENING"), there);
            long came = 0;
            for (Inflow how : Inflow.values()) {
                int some = drawn.next();
                add(sheet, cell(month, "IN." + how), some);
                came += some;
            }
            long went = 0;
            for (Outflow how : Outflow.values()) {
                long some = Math.min(drawn.next(), there + came - went);
                add(sheet, cell(month, "OUT." + how), some);
                went += some;
            }
            add(sheet, cell(month, "INFLOW"), came);
            add(sheet, cell(month, "OUTFLOW"), went);
            add(sheet, cell(month, "EVER_THERE"), there + came);
            there += came - went;
            add(sheet, cell(month, "CLOSING"), there);
        }
        FlowSum flow = new FlowSum(Set.of(), false);
        Told told = new Told(sheet);
        for (int month = 0; month < months.size(); month++) flow.tell(day(month), told);
        return told;
    }

    /** So many children, each once. */
    private static void add(Sheet sheet, Cell cell, long number) {
        for (long child = 0; child < number; child++) sheet.one(cell);
    }
}

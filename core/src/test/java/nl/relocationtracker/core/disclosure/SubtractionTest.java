package nl.relocationtracker.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.relocationtracker.core.disclosure.Figures.Share;
import nl.relocationtracker.core.disclosure.Figures.Sum;

/** Tries to have back what is withheld of a table with totals of its rows and columns, and of those with a trait. */
class SubtractionTest {

    // Rounded to one: whoever is told exact figures can compute most.
    private static final DisclosureRules EXACT = new DisclosureRules(10, 90, 1);

    @Property(tries = 300)
    void no_small_cell_can_have_one_value_alone(@ForAll("tables") List<List<Integer>> table) {
        Figures<String> figures = figures(table);
        Map<String, Shown> shown = figures.under(EXACT);
        figures.cells().forEach((cell, figure) -> {
            if (figure < EXACT.least()) assertThat(shown.get(cell).isTold()).isFalse();
        });
        assertThat(Subtraction.recovered(shown, figures.sums()))
                .as("of %s, told %s", figures.cells(), shown)
                .allMatch(cell -> figures.cells().get(cell) >= EXACT.least());
    }

    @Property(tries = 300)
    void what_is_hidden_in_a_row_or_column_is_never_few_together(@ForAll("tables") List<List<Integer>> table) {
        Figures<String> figures = figures(table);
        Map<String, Shown> shown = figures.under(EXACT);
        for (Sum<String> sum : figures.sums()) {
            if (!shown.get(sum.whole()).isTold()) continue;
            List<String> hidden = sum.parts().stream()
                    .filter(part -> !shown.get(part).isTold())
                    .toList();
            if (!hidden.isEmpty())
                assertThat(hidden.stream().mapToLong(figures.cells()::get).sum())
                        .isGreaterThanOrEqualTo(EXACT.least());
        }
    }

    @Property(tries = 100)
    void withholds_nothing_where_nothing_is_small(@ForAll("tables") List<List<Integer>> table) {
        List<List<Integer>> great = table.stream()
                .map(row -> row.stream().map(cell -> cell + EXACT.least()).toList())
                .toList();
        Figures<String> figures =
                new Figures<>(figures(great).cells(), figures(great).sums(), List.of());
        assertThat(figures.under(EXACT).values()).allMatch(Shown::isTold);
    }

    @Provide
    Arbitrary<List<List<Integer>>> tables() {
        Arbitrary<Integer> cell = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(0, 9)),
                Tuple.of(3, Arbitraries.integers().between(10, 60)));
        return Arbitraries.integers()
                .between(2, 4)
                .flatMap(columns ->
                        cell.list().ofSize(columns).list().ofMinSize(2).ofMaxSize(4));
    }

    private static Figures<String> figures(List<List<Integer>> table) {
        Map<String, Long> cells = new LinkedHashMap<>();
        List<Sum<String>> sums = new ArrayList<>();
        int columns = table.get(0).size();
        for (int r = 0; r < table.size(); r++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                row.add(r + "," + c);
                cells.put(r + "," + c, (long) table.get(r).get(c));
            }
            cells.put("row " + r, row.stream().mapToLong(cells::get).sum());
            sums.add(new Sum<>("row " + r, row));
        }
        List<String> wholes = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            List<String> column = new ArrayList<>();
            for (int r = 0; r < table.size(); r++) column.add(r + "," + c);
            cells.put("column " + c, column.stream().mapToLong(cells::get).sum());
            sums.add(new Sum<>("column " + c, column));
            wholes.add("column " + c);
        }
        cells.put("all", wholes.stream().mapToLong(cells::get).sum());
        sums.add(new Sum<>("all", wholes));
        List<String> rows = new ArrayList<>();
        for (int r = 0; r < table.size(); r++) rows.add("row " + r);
        sums.add(new Sum<>("all", rows));
        return new Figures<>(cells, sums, List.of(new Share<>("0,0", "row 0")));
    }
}

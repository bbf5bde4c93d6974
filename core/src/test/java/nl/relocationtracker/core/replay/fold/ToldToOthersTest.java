package nl.relocationtracker.core.replay.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.Shown.Why;
import nl.relocationtracker.core.location.Grouping;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.Row;
import nl.relocationtracker.core.replay.Rows;
import org.junit.jupiter.api.Test;

/** What others could compute of a few children from several lines of one answer. */
class ToldToOthersTest {

    private static final LocalDate DAY = LocalDate.parse("2024-03-01");
    private static final CountingPolicy POLICY = Policies.EVERY_RELOCATION;
    private static final String LABEL = PolicySum.label(POLICY);
    private static final Set<Measure> ALL = Set.of(Measure.values());

    private final Sheet sheet = new Sheet();

    @Test
    void where_nobody_reaches_the_threshold_the_rest_is_told_all_the_same() {
        for (int moves = 2; moves <= 4; moves++) children(100 * moves, having(moves));
        List<Row> rows = rows(new Present(), new PolicySum(POLICY, ALL, true));
        assertThat(row(rows, Measure.CHILDREN, "SELECTED").number()).isEqualTo(900);
        assertThat(row(rows, Measure.DISTRIBUTION, "004").number()).isEqualTo(400);
        assertThat(row(rows, Measure.FLAGGED, "FLAGGED").withheld()).isEqualTo(Why.FEW);
        assertThat(row(rows, Measure.DISTRIBUTION, "007").withheld())
                .as("that it is none is not told by its absence")
                .isEqualTo(Why.FEW);
    }

    @Test
    void a_selection_of_which_nobody_is_missing_or_gone_is_told_by_its_size() {
        children(200, having(2));
        List<Row> rows = rows(new Present());
        assertThat(row(rows, Measure.CHILDREN, "SELECTED").number()).isEqualTo(200);
        assertThat(row(rows, Measure.CHILDREN, "PRESENT").withheld()).isEqualTo(Why.PROTECTS_ANOTHER);
    }

    @Test
    void days_and_moves_are_told_in_steps_that_hide_those_of_a_few_children() {
        children(50, having(2));
        children(3, having(7));
        List<Row> rows = rows(new Present(), new PolicySum(POLICY, ALL, true));
        Row rate = row(rows, Measure.PER_THOUSAND_DAYS, "RATE");
        // At most 7 moves and 300 days of one child: in steps of 5 x 8 and 5 x 512.
        assertThat(rate.numerator()).isEqualTo(120);
        assertThat(rate.denominator() % 2560).isZero();
    }

    @Test
    void how_many_moves_were_known_then_is_not_told_where_few_children_were_corrected() {
        Consumer<Sheet> asBefore = own -> {
            own.several(revision("RELOCATIONS_THEN"), 4);
            own.several(revision("RELOCATIONS_NOW"), 4);
        };
        Consumer<Sheet> there = own -> {
            own.one(revision("PRESENT_THEN"));
            own.one(revision("PRESENT_BOTH"));
        };
        children(97, having(4).andThen(there).andThen(asBefore));
        children(3, having(10).andThen(there).andThen(own -> {
            own.several(revision("RELOCATIONS_NOW"), 10);
            own.one(revision("CHILDREN"));
        }));
        Told told = told(new Present(), new PolicySum(POLICY, ALL, true));
        RevisionSum.tell(DAY, told);
        List<Row> rows = Rows.under(DisclosureRules.STANDARD, told);
        assertThat(row(rows, Measure.REVISION, "RELOCATIONS_NOW").number()).isNotNull();
        assertThat(row(rows, Measure.REVISION, "RELOCATIONS_THEN").withheld()).isEqualTo(Why.FEW);
    }

    @Test
    void a_share_that_nearly_all_have_is_not_told_though_it_is_of_many() {
        children(97, waits("REACHED", 20));
        children(3, waits("WAITING", 200));
        assertThat(row(waiting(), Measure.DAYS_TO_REGULAR_PLACE, "2024-1.WITHIN.30")
                        .value())
                .isNull();
    }

    @Test
    void how_few_left_cannot_be_had_from_the_two_ways_of_counting_them() {
        children(60, waits("REACHED", 20));
        children(3, waits("LEFT", 10));
        children(30, waits("WAITING", 300));
        List<Row> rows = waiting();
        for (Measure measure : List.of(Measure.DAYS_TO_REGULAR_PLACE, Measure.DAYS_TO_REGULAR_PLACE_KAPLAN_MEIER))
            assertThat(row(rows, measure, "2024-1.WITHIN.30").withheld()).isNotNull();
    }

    @Test
    void a_share_is_told_in_steps_of_five_children() {
        children(63, waits("REACHED", 20));
        for (int days : new int[] {60, 120, 300, 400}) children(12, waits("REACHED", days));
        children(20, waits("LEFT", 40));
        children(40, waits("WAITING", 300));
        // 63 of 171 are told as 65 of 170.
        assertThat(row(waiting(), Measure.DAYS_TO_REGULAR_PLACE, "2024-1.WITHIN.30")
                        .value())
                .isEqualTo(0.38);
    }

    @Test
    void the_young_among_unaccompanied_children_are_not_the_population_less_the_others() {
        children(200, at(LocationKind.CENTRAL_RECEPTION));
        List<LocationKind> kinds = List.of(
                LocationKind.UNACCOMPANIED_RECEPTION, LocationKind.SMALL_SCALE_HOME, LocationKind.FAMILY_LOCATION);
        children(3, at(kinds.get(0)).andThen(alone(kinds.get(0), "UNDER_15")));
        children(30, at(kinds.get(0)).andThen(alone(kinds.get(0), "FROM_15")));
        children(30, at(kinds.get(0)).andThen(alone(kinds.get(0), "AGE_UNKNOWN")));
        for (LocationKind kind : kinds) {
            children(200, at(kind));
            children(40, at(kind).andThen(alone(kind, "FROM_15")));
            children(20, at(kind).andThen(alone(kind, "AGE_UNKNOWN")));
        }
        List<Row> rows = rows(new Present(), new PopulationSum(Grouping.LETTER_2024), new CareSum(true));
        String kind = kinds.get(0).name();
        assertThat(List.of(
                        row(rows, Measure.POPULATION, kind + ".UNACCOMPANIED"),
                        row(rows, Measure.FITTING_CARE, "FROM_15." + kind),
                        row(rows, Measure.FITTING_CARE, "AGE_UNKNOWN." + kind)))
                .extracting(Row::withheld)
                .as("123 less 70 less 50 are 3")
                .anySatisfy(why -> assertThat(why).isNotNull());
    }

    private static Consumer<Sheet> at(LocationKind kind) {
        return own -> {
            own.one(Present.selected(DAY));
            own.one(Present.present(DAY));
            own.one(PopulationSum.at(DAY, kind));
        };
    }

    private static Consumer<Sheet> alone(LocationKind kind, String age) {
        return own -> {
            own.one(PopulationSum.unaccompanied(DAY, kind.name()));
            own.one(PopulationSum.unaccompanied(DAY, "TOTAL"));
            own.one(Cell.of(Measure.FITTING_CARE, DAY, age + "." + kind));
        };
    }

    private void children(int number, Consumer<Sheet> each) {
        for (int child = 0; child < number; child++) {
            Sheet own = new Sheet();
            each.accept(own);
            sheet.add(own);
        }
    }

    /** Present, with so many relocations in 300 days. */
    private static Consumer<Sheet> having(int moves) {
        return own -> {
            own.one(Present.selected(DAY));
            own.one(Present.present(DAY));
            own.one(new Cell(Measure.DISTRIBUTION, DAY, LABEL, "%03d".formatted(moves)));
            own.several(PolicySum.counted(POLICY, DAY), moves);
            own.several(new Cell(Measure.PER_THOUSAND_DAYS, DAY, LABEL, "DAYS"), 300);
            Cell flagged = PolicySum.flagged(POLICY, DAY);
            own.one(moves < POLICY.threshold() ? flagged.beside("NOT_FLAGGED") : flagged);
        };
    }

    private static Consumer<Sheet> waits(String how, int days) {
        return own -> {
            own.spread(Cell.of(Measure.DAYS_TO_REGULAR_PLACE, DAY, "2024-1." + how), days);
            own.several(Cell.of(Measure.DAYS_TO_REGULAR_PLACE, DAY, "2024-1.ENTERED"), 1);
            String band = how.equals("REACHED") ? "REACHED" + WaitingSum.band(days) : "NOT_REACHED";
            own.several(Cell.of(Measure.DAYS_TO_REGULAR_PLACE, DAY, "2024-1." + band), 1);
        };
    }

    private static Cell revision(String part) {
        return Cell.of(Measure.REVISION, DAY, part);
    }

    private List<Row> waiting() {
        return rows(new WaitingSum(Set.of(LocationKind.EMERGENCY), Set.of(LocationKind.REGULAR), ALL));
    }

    private Told told(Summing... summings) {
        Told told = new Told(sheet);
        for (Summing summing : summings) summing.tell(DAY, told);
        return told;
    }

    private List<Row> rows(Summing... summings) {
        return Rows.under(DisclosureRules.STANDARD, told(summings));
    }

    private static Row row(List<Row> rows, Measure measure, String part) {
        return rows.stream()
                .filter(row -> row.measure() == measure && row.part().equals(part))
                .findFirst()
                .orElseThrow();
    }
}

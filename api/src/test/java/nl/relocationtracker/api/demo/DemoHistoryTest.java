package nl.relocationtracker.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.demo.WrittenHistory.Opening;
import nl.relocationtracker.api.demo.WrittenHistory.Place;
import nl.relocationtracker.api.demo.WrittenHistory.Row;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoHistoryTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22);
    private static final WrittenHistory DEMO = WrittenHistory.of(DemoHistory.until(LAST_DAY));

    @ParameterizedTest
    @CsvSource({
        "1, 2000, 2026-11-22",
        "2, 2000, 2027-03-01",
        "3, 2000, 2028-02-29",
        "4, 500, 2024-02-29",
        "5, 60, 2025-06-30",
        "6, 1, 2026-01-01",
        "7, 7, 2026-01-01",
        "8, 6000, 2026-12-31",
    })
    void breaks_no_rule_on_moves(long seed, int children, LocalDate lastDay) {
        WrittenHistory history = WrittenHistory.of(new DemoHistory(seed, children, lastDay));

        assertThat(BrokenRules.in(history)).isEmpty();
        assertThat(history.children()).hasSize(children);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-12-01", "2027-03-01", "2027-07-14", "2028-02-29"})
    void has_everything_in_it_on_whichever_day_the_demo_starts(LocalDate lastDay) {
        WrittenHistory history = WrittenHistory.of(DemoHistory.until(lastDay));

        assertThat(BrokenRules.in(history)).isEmpty();
        assertThat(kinds(history)).containsOnly(LocationKind.values());
        assertThat(reasons(history)).contains(names(Reason.values())).containsAll(destinationsButDeath());
        assertThat(Moves.shareOfEightOrMore(history)).isBetween(0.04, 0.08);
    }

    @Test
    void has_few_moves_for_most_children_and_many_for_some() {
        List<Integer> moves = Moves.sorted(DEMO);

        assertThat(moves.get(moves.size() / 2)).isBetween(1, 3);
        assertThat(Moves.shareOfEightOrMore(DEMO)).isBetween(0.04, 0.08);
        assertThat(moves.stream().filter(count -> count >= 9 && count <= 12)).hasSizeBetween(10, 100);
        assertThat(moves.get(moves.size() - 1)).isBetween(10, 15);
    }

    @Test
    void has_hundreds_of_children_in_every_kind_of_place_on_the_last_day() {
        List<Row> running =
                DEMO.rows().stream().filter(row -> row.left() == null).toList();

        assertThat(running).hasSizeBetween(400, 800);
        assertThat(running.stream().map(DEMO::kindOf).distinct()).containsOnly(LocationKind.values());
        assertThat(running.stream().filter(Row::unaccompanied)).hasSizeBetween(80, 250);
    }

    @Test
    void has_sites_that_close_and_open_again_and_again() {
        List<Integer> openings = DEMO.places().values().stream()
                .map(place -> place.openings().size())
                .toList();

        assertThat(openings.stream().filter(count -> count >= 3 && count <= 5)).hasSizeGreaterThan(10);
        assertThat(sites(place -> last(place).closed() == null)).isNotEmpty();
        assertThat(sites(place -> last(place).closed() != null)).hasSizeGreaterThan(5);
        assertThat(rows(row -> row.reason().equals("LOCATION_CLOSED"))).hasSizeGreaterThan(500);
    }

    @Test
    void names_sites_but_no_foster_family() {
        assertThat(sites(place -> place.kind() == LocationKind.FOSTER_FAMILY))
                .isNotEmpty()
                .allSatisfy(family ->
                        assertThat(family.name() + family.municipality()).isEmpty());
        assertThat(sites(place -> place.kind() != LocationKind.FOSTER_FAMILY))
                .allSatisfy(site -> assertThat(site.name()).contains(" " + site.municipality() + " "));
        assertThat(sites(place -> place.kind() != LocationKind.FOSTER_FAMILY).stream()
                        .map(Place::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void has_gaps_returns_and_days_with_two_moves() {
        assertThat(followed((row, next) -> gap(row, next) > 0 && names(Reason.values(), row.reason())))
                .hasSizeBetween(20, 300)
                .allSatisfy(pair -> assertThat(gap(pair.row(), pair.next())).isBetween(1L, 3L));
        assertThat(followed((row, next) -> isMissing(row) && gap(row, next) <= 28))
                .hasSizeGreaterThan(10);
        assertThat(followed((row, next) -> isMissing(row) && gap(row, next) <= 28 && samePlace(row, next)))
                .isNotEmpty();
        assertThat(followed((row, next) -> isMissing(row) && gap(row, next) > 28))
                .hasSizeGreaterThan(5);
        assertThat(rows(row -> row.arrived().equals(row.left()))).hasSizeBetween(10, 200);
    }

    @Test
    void has_children_born_in_reception_at_the_place_of_their_household() {
        List<Row> births = rows(row -> row.arrived().equals(row.born()));

        assertThat(births)
                .hasSizeBetween(20, 200)
                .allSatisfy(birth -> assertThat(birth.household()).isNotEmpty());
        // Of a few the brothers and sisters are elsewhere or gone.
        assertThat(births.stream().filter(birth -> !siblingsThere(birth).isEmpty()))
                .hasSizeGreaterThan(births.size() * 9 / 10);
    }

    private static List<Row> siblingsThere(Row birth) {
        return rows(row -> row.household().equals(birth.household())
                && !row.child().equals(birth.child())
                && row.location().equals(birth.location())
                && !row.arrived().isAfter(birth.born())
                && (row.left() == null || !row.left().isBefore(birth.born())));
    }

    @Test
    void moves_households_together_but_for_a_few() {
        List<List<Row>> households = DEMO.children().values().stream()
                .map(rows -> rows.get(0))
                .filter(row -> !row.household().isEmpty())
                .collect(Collectors.groupingBy(Row::household))
                .values()
                .stream()
                .toList();

        assertThat(households)
                .hasSizeGreaterThan(300)
                .allSatisfy(all -> assertThat(all).hasSizeGreaterThan(1));
        assertThat(households.stream().filter(DemoHistoryTest::isApartOnSomeDay))
                .hasSizeBetween(2, households.size() / 10);
    }

    /** So rare that a demo may do without it. */
    private static List<String> destinationsButDeath() {
        return Stream.of(Destination.values())
                .filter(destination -> destination != Destination.DIED)
                .map(Enum::name)
                .toList();
    }

    private static Set<LocationKind> kinds(WrittenHistory history) {
        return history.rows().stream().map(history::kindOf).collect(Collectors.toSet());
    }

    private static Set<String> reasons(WrittenHistory history) {
        return history.rows().stream().map(Row::reason).collect(Collectors.toSet());
    }

    private interface Following {
        boolean test(Row row, Row next);
    }

    private record Pair(Row row, Row next) {}

    private static List<Pair> followed(Following following) {
        return DEMO.children().values().stream()
                .flatMap(rows -> Stream.iterate(1, i -> i < rows.size(), i -> i + 1)
                        .map(i -> new Pair(rows.get(i - 1), rows.get(i))))
                .filter(pair -> following.test(pair.row(), pair.next()))
                .toList();
    }

    private static boolean isApartOnSomeDay(List<Row> household) {
        List<Row> stays = household.stream()
                .flatMap(row -> DEMO.children().get(row.child()).stream())
                .toList();
        return stays.stream()
                .anyMatch(one -> stays.stream()
                        .anyMatch(other -> !samePlace(one, other)
                                && !one.child().equals(other.child())
                                && one.arrived().isBefore(end(other))
                                && other.arrived().isBefore(end(one))));
    }

    private static LocalDate end(Row row) {
        return row.left() == null ? LAST_DAY.plusDays(1) : row.left();
    }

    private static boolean isMissing(Row row) {
        return row.reason().equals("WHEREABOUTS_UNKNOWN");
    }

    private static boolean samePlace(Row row, Row next) {
        return row.location().equals(next.location());
    }

    private static long gap(Row row, Row next) {
        return next.arrived().toEpochDay() - row.left().toEpochDay();
    }

    private static List<Row> rows(Predicate<Row> which) {
        return DEMO.rows().stream().filter(which).toList();
    }

    private static List<Place> sites(Predicate<Place> which) {
        return DEMO.places().values().stream().filter(which).toList();
    }

    private static Opening last(Place place) {
        return place.openings().get(place.openings().size() - 1);
    }

    private static String[] names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }

    private static boolean names(Enum<?>[] values, String name) {
        return Stream.of(names(values)).anyMatch(name::equals);
    }
}

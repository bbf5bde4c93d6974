package nl.relocationtracker.api.pages.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.location.LocationKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class ListingTest {

    record Site(String name, long places, LocalDate openedOn, LocationKind kind) {}

    private static final List<Site> SITES = IntStream.rangeClosed(1, 120)
            .mapToObj(n -> new Site(
                    "Site %03d".formatted(n), 1000 - n, LocalDate.of(2024, 1, 1).plusDays(n), LocationKind.REGULAR))
            .toList();

    private static final List<Column<Site>> COLUMNS = List.of(
            Column.<Site>of("name", site -> Cell.text(site.name()).to("/sites")).sorted(),
            Column.<Site>ofNumbers("places", site -> Cell.number(site.places())).sorted(),
            Column.of("opened-on", site -> Cell.day(site.openedOn())),
            Column.of("kind", site -> Cell.code(site.kind(), "kind")),
            Column.<Site>of("who", site -> Cell.text("Amina")).naming());

    private static final Language LANGUAGE = new Language(Language.DUTCH, words());

    private static StaticMessageSource words() {
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage("list.sites", Language.DUTCH, "{0} van {1}");
        words.addMessage("list.sites.empty", Language.DUTCH, "Nog niets.");
        words.addMessage("list.none-found", Language.DUTCH, "Niets gevonden.");
        words.addMessage("list.order.wrong", Language.DUTCH, "{0} is er niet, wel {1}");
        for (Column<Site> column : COLUMNS) words.addMessage("column." + column.key(), Language.DUTCH, column.key());
        return words;
    }

    private static Listing<Site> asked(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.replaceFirst("^\\?", "").split("&", -1))
            if (!part.isEmpty()) parameters.put(part.split("=", 2)[0], URLDecoder.decode(part.split("=", 2)[1], UTF_8));
        ListQuery list = new ListQuery(parameters);
        return new Listing<>(
                "sites",
                COLUMNS,
                List.of(Filter.text("q", list)),
                list,
                Rows.of(
                        list.of("q").equals("nothing") ? List.of() : SITES,
                        Map.of("name", Comparator.comparing(Site::name), "places", Comparator.comparing(Site::places))),
                LANGUAGE);
    }

    private static Object firstOf(Listing<Site> list) {
        return list.rows().get(0).get(0).cell().value();
    }

    @Test
    void shows_fifty_and_leads_on_until_the_end_in_the_same_order() {
        Listing<Site> first = asked("sort=-name");
        assertThat(first.caption()).isEqualTo("50 van 120");
        assertThat(firstOf(first)).isEqualTo("Site 120");
        assertThat(first.first()).isNull();
        Listing<Site> second = asked(first.next());
        assertThat(firstOf(second)).isEqualTo("Site 070");
        Listing<Site> last = asked(second.next());
        assertThat(last.rows()).hasSize(20);
        assertThat(last.next()).isNull();
        assertThat(last.first()).isEqualTo("?sort=-name");
    }

    @Test
    void begins_anew_with_a_place_that_is_of_another_question_or_of_none() {
        String next = asked("sort=-name").next();
        assertThat(firstOf(asked(next.replace("sort=-name", "sort=name")))).isEqualTo("Site 001");
        assertThat(firstOf(asked("cursor=nonsense"))).isEqualTo("Site 001");
    }

    @Test
    void says_by_what_it_can_be_ordered_when_asked_for_an_order_that_there_is_not() {
        for (String order : List.of("nonsense", "opened-on", "-")) {
            Listing<Site> asked = asked("q=a&sort=" + order + "&cursor=x");
            assertThat(asked.isWrong()).as(order).isTrue();
            assertThat(asked.problems())
                    .containsExactly(new Filter.Problem("?q=a", order + " is er niet, wel name, places"));
            assertThat(asked.isEmpty()).isTrue();
        }
        assertThat(asked("sort=name").problems()).isEmpty();
    }

    @Test
    void gives_a_sortable_column_the_order_that_a_click_gives_and_says_the_present_one() {
        var headings = asked("q=a%26b&sort=places").headings();
        assertThat(headings.get(0).href()).isEqualTo("?q=a%26b&sort=name");
        assertThat(headings.get(0).order()).isNull();
        assertThat(headings.get(1).href()).isEqualTo("?q=a%26b&sort=-places");
        assertThat(headings.get(1).order()).isEqualTo("ascending");
        assertThat(asked("sort=-places").headings().get(1).order()).isEqualTo("descending");
        assertThat(asked("sort=-places").headings().get(1).href()).isEqualTo("?sort=places");
        assertThat(headings.get(2).href()).isNull();
        assertThat(firstOf(asked("sort=places"))).isEqualTo("Site 120");
    }

    @Test
    void says_what_to_do_when_nothing_is_there_or_nothing_is_found() {
        assertThat(asked("q=nothing").isEmpty()).isTrue();
        assertThat(asked("q=nothing").empty()).isEqualTo("Niets gevonden.");
        assertThat(asked("q=nothing&sort=name").wholeHref()).isEqualTo("?sort=name");
        assertThat(asked("").isFiltered()).isFalse();
    }

    @Test
    void keeps_what_else_is_asked_in_the_form_that_filters_but_not_place_language_and_theme() {
        assertThat(asked("asOf=2024-01-01&q=x&sort=name&cursor=y&file=csv&lang=en&theme=dark")
                        .kept())
                .isEqualTo(Map.of("asOf", "2024-01-01", "sort", "name"));
    }

    @Test
    void is_a_file_of_all_rows_in_that_order_with_codes_and_iso_days_and_without_who_somebody_is() throws IOException {
        assertThat(asked("file=csv&sort=places").fileHref()).isEqualTo("?sort=places&file=csv");
        StringBuilder out = new StringBuilder();
        new ListFile<>(
                        "sites",
                        COLUMNS,
                        Rows.of(SITES, Map.of("places", Comparator.comparing(Site::places))),
                        "places",
                        false)
                .write(out);
        List<String> lines = Arrays.asList(out.toString().split("\r\n", -1));
        assertThat(lines).hasSize(122);
        assertThat(lines.get(0)).isEqualTo("name,places,opened_on,kind");
        assertThat(lines.get(1)).isEqualTo("Site 120,880,2024-04-30,REGULAR");
        assertThat(out).doesNotContain("Amina");
    }

    @Test
    void defuses_in_a_file_what_a_spreadsheet_would_take_for_a_formula() {
        assertThat(Cell.text("=1+1").filed()).isEqualTo("'=1+1");
        assertThat(Cell.text("-x").filed()).isEqualTo("'-x");
        assertThat(Cell.number(-3).filed()).isEqualTo("-3");
        assertThat(Cell.day(null).filed()).isEmpty();
    }
}

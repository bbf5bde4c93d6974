package nl.relocationtracker.api.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.ProblemType;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class FormTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final Language DUTCH = new Language(Language.DUTCH, words());

    private final FormReading reading = new FormReading(null, VALIDATOR, () -> LocalDate.of(2024, 10, 1));

    record Site(
            @NotNull @Size(max = 10) String name,

            @NotNull @At({RefusalCode.LOCATION_NOT_OPEN, RefusalCode.IN_THE_FUTURE})
            LocalDate openedOn,

            LocalDate closesOn,
            LocationKind kind,
            @Min(1) Integer places,
            Boolean family,
            @Size(min = 1) List<LocationKind> kinds,
            Secret word) {}

    private static StaticMessageSource words() {
        StaticMessageSource words = new StaticMessageSource();
        for (String field : List.of("name", "opened-on", "closes-on", "kind", "places", "family", "kinds", "word"))
            words.addMessage("form.site." + field, Language.DUTCH, "Label van " + field);
        words.addMessage("form.site.name.hint", Language.DUTCH, "Zoals op het bord");
        words.addMessage("form.wrong.REQUIRED", Language.DUTCH, "Vul dit in.");
        words.addMessage("form.day.long-ago", Language.DUTCH, "Klopt {0}, meer dan {1} jaar geleden?");
        words.addMessage("site.taken", Language.DUTCH, "Er is al een {0}.");
        return words;
    }

    private Form<Site> filled(String... namesAndValues) {
        Map<String, String[]> sent =
                new HashMap<>(Map.of("name", new String[] {"Almelo"}, "openedOn", new String[] {"3-2-2024"}));
        sent.put("kinds", new String[] {"REGULAR", "EMERGENCY"});
        for (int i = 0; i < namesAndValues.length; i += 2)
            sent.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        return reading.read(Site.class, sent, DUTCH);
    }

    @Test
    void a_day_to_come_is_told_with_what_is_wrong_already_where_only_what_happened_can_stand() {
        Form<Site> form = filled("openedOn", "2-10-2024", "closesOn", "2-10-2024", "name", "");
        assertThat(form.recorded(site -> {})).isFalse();
        assertThat(form.wrongWith("openedOn")).singleElement().asString().contains("2 oktober 2024", "toekomst");
        assertThat(form.wrongWith("name")).hasSize(1);
        assertThat(form.wrongWith("closesOn")).isEmpty();
        assertThat(filled("openedOn", "2-10-2024").isWrong())
                .as("whoever records it says so")
                .isFalse();
    }

    @Test
    void a_day_to_come_is_told_once_for_however_many_children_it_is_filled_in() {
        Form<Site> form = filled().naming(child -> "Amina").placing(child -> "place-" + child);
        Map<String, Object> first = Map.of("day", LocalDate.of(2024, 10, 2), "childId", UUID.randomUUID());
        Map<String, Object> second = Map.of("day", LocalDate.of(2024, 10, 2), "childId", UUID.randomUUID());
        assertThat(form.recorded(site -> {
                    throw new Refusal(List.of(
                            new Objection(RefusalCode.IN_THE_FUTURE, first),
                            new Objection(RefusalCode.IN_THE_FUTURE, second)));
                }))
                .isFalse();
        assertThat(form.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.field()).isEqualTo("openedOn");
            assertThat(wrong.sentence()).doesNotContain("Amina");
        });
    }

    @Test
    void becomes_a_record_of_which_an_empty_field_is_nothing_and_a_box_not_ticked_is_no() {
        List<Site> recorded = new ArrayList<>();
        assertThat(filled("kind", " ", "places", " 40 ", "word", " not stripped ")
                        .recorded(recorded::add))
                .isTrue();
        assertThat(recorded)
                .containsExactly(new Site(
                        "Almelo",
                        LocalDate.of(2024, 2, 3),
                        null,
                        null,
                        40,
                        false,
                        List.of(LocationKind.REGULAR, LocationKind.EMERGENCY),
                        new Secret(" not stripped ")));
    }

    @Test
    void tells_all_mistakes_at_once_each_at_its_field_in_the_order_of_the_fields_and_keeps_what_was_typed() {
        Form<Site> form = filled("places", "none", "openedOn", "31-2-2024", "name", "", "kinds", "");
        assertThat(form.recorded(site -> {
                    throw new AssertionError("nothing can be recorded");
                }))
                .isFalse();
        assertThat(form.wrong()).extracting(Wrong::field).containsExactly("name", "openedOn", "places", "kinds");
        assertThat(form.wrong().get(0)).isEqualTo(new Wrong("name", "Label van name", "Vul dit in."));
        assertThat(form.field("openedOn").text()).isEqualTo("31-2-2024");
        assertThat(form.field("openedOn").wrong()).hasSize(1);
        assertThat(form.field("places").text()).isEqualTo("none");
        assertThat(form.field("family").isWrong()).isFalse();
    }

    @Test
    void asks_once_of_each_day_of_more_than_thirty_years_ago_whether_it_is_meant() {
        Form<Site> asked = filled("openedOn", "1-2-1950");
        assertThat(asked.filled()).isEmpty();
        assertThat(asked.field("openedOn").text()).isEqualTo("1-2-1950");
        assertThat(asked.field("openedOn").wrong()).containsExactly("Klopt 1 februari 1950, meer dan 30 jaar geleden?");
        assertThat(asked.meant()).containsExactly("1950-02-01");
        assertThat(filled("openedOn", "1-2-1950", "_meant", "1950-02-01").filled())
                .isPresent();
        assertThat(filled("openedOn", "1-2-1905", "_meant", "1950-02-01").filled())
                .isEmpty();
        assertThat(filled("openedOn", "1-10-1994").filled()).isPresent();
        assertThat(filled("openedOn", "30-9-1994").filled()).isEmpty();
    }

    @Test
    void describes_a_field_by_what_is_wrong_and_by_what_helps() {
        assertThat(filled("name", "").field("name").described()).isEqualTo("name-wrong name-hint");
        assertThat(filled().field("name").described()).isEqualTo("name-hint");
        assertThat(filled().field("kind").described()).isNull();
        assertThat(filled().field("name").required()).isTrue();
        assertThat(filled().field("kind").required()).isFalse();
    }

    @Test
    void puts_a_refusal_at_the_field_that_it_is_about_and_others_above_all() {
        Form<Site> form = filled();
        assertThat(form.recorded(site -> {
                    throw new Refusal(List.of(
                            Objection.of(RefusalCode.LOCATION_NOT_OPEN), Objection.of(RefusalCode.NOTHING_CHANGES)));
                }))
                .isFalse();
        assertThat(form.wrong()).extracting(Wrong::field).containsExactly(null, "openedOn");
        assertThat(form.wrong())
                .allSatisfy(wrong -> assertThat(wrong.sentence()).endsWith("."));
    }

    @Test
    void tells_a_problem_as_the_api_does_and_what_its_own_page_knows() {
        Form<Site> form = filled();
        form.recorded(site -> {
            throw ProblemAnswer.of(ProblemType.CHANGED_MEANWHILE);
        });
        form.reject("name", "site.taken", "Almelo");
        assertThat(form.wrong().get(0).sentence())
                .isEqualTo(ProblemAnswer.of(ProblemType.CHANGED_MEANWHILE)
                        .told(Language.DUTCH, null)
                        .detail());
        assertThat(form.field("name").wrong()).containsExactly("Er is al een Almelo.");
    }

    @Test
    void never_shows_a_secret_again() {
        assertThat(filled("word", "open sesame").field("word").typed()).isEmpty();
        assertThat(new Secret("open sesame")).asString().doesNotContain("sesame");
    }

    @Test
    void begins_with_what_there_is() {
        Form<Site> form = Form.showing(
                new Site(
                        "Emmen",
                        LocalDate.of(2024, 3, 1),
                        null,
                        LocationKind.REGULAR,
                        null,
                        true,
                        List.of(LocationKind.REGULAR),
                        new Secret("x")),
                DUTCH);
        assertThat(form.field("openedOn").text()).isEqualTo("1-3-2024");
        assertThat(form.field("kind").has("REGULAR")).isTrue();
        assertThat(form.field("family").has("true")).isTrue();
        assertThat(form.field("places").text()).isEmpty();
        assertThat(form.field("word").typed()).isEmpty();
        assertThat(form.isWrong()).isFalse();
    }

    @Test
    void is_the_same_entry_when_sent_again_and_another_when_something_else_stands_in_it() {
        UUID account = UUID.randomUUID();
        Form<Site> first = Form.empty(Site.class, DUTCH).seen(7);
        assertThat(first.version()).isEqualTo(7);
        var sent = filled("_key", first.key(), "_version", "7").entry(account, "POST /sites");
        var again = filled("_key", first.key(), "_version", "7").entry(account, "POST /sites");
        var other = filled("_key", first.key(), "places", "9").entry(account, "POST /sites");
        assertThat(again).isEqualTo(sent);
        assertThat(sent.version()).isEqualTo(7);
        assertThat(other.key()).isEqualTo(sent.key());
        assertThat(other.bodyHash()).isNotEqualTo(sent.bodyHash());
        assertThat(filled("_key", "no key at all").key())
                .isNotEqualTo("no key at all")
                .hasSize(36);
    }
}

package nl.relocationtracker.projections.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Youssef Yusuf Jusuf Yousef Yûsûf Yosef يوسف",
                "Mohammed Muhammad Mohamed Mohammad محمد Мохаммед",
                "Hussein Husayn Hoessein Housein حسين Хусейн",
                "Fatima Fatimah Fatema Faatima فاطمة",
                "Layla Leila Laila ليلى",
                "Amina Aminah Aamina أمينة",
                "Ahmed Achmed Ahmad Akhmed أحمد Ахмед",
                "Khaled Khalid Chalid خالد",
                "Soufiane Sofyan Sofian",
                "Maryam Mariam Meriem مريم",
                "Ali Aly علي",
                "Saïd Saeed Sayed سعيد",
                "Reza Riza Rezza",
                "Khadija Khadidja Chadija خديجة"
            })
    void spellings_of_one_name_sound_alike(String spellings) {
        Set<String> keys = List.of(spellings.split(" ")).stream()
                .flatMap(spelling -> Spelling.words(spelling).stream())
                .map(Spelling::key)
                .collect(Collectors.toSet());
        assertThat(keys).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hassan Hasssan Hamsan Hassn Harsan",
                "Tesfaye Tsfaye Tesfae Tesvaye",
                "ዮሴፍ Yosef",
                "Parviz پرویز"
            })
    void a_slip_of_the_pen_leaves_a_key_nearby(String spellings) {
        List<List<String>> near = List.of(spellings.split(" ")).stream()
                .map(spelling ->
                        Spelling.near(Spelling.key(Spelling.words(spelling).get(0))))
                .toList();
        assertThat(near).allSatisfy(other -> assertThat(other).containsAnyElementsOf(near.get(0)));
    }

    @Test
    void a_name_falls_apart_into_words_without_particles() {
        assertThat(Spelling.words("Abū Ḥasan al-Sharīf")).containsExactly("abu", "hasan", "sharif");
        assertThat(Spelling.words("van der Berg")).containsExactly("berg");
        assertThat(Spelling.words("Al")).containsExactly("al");
        assertThat(Spelling.words("N'Guyễn O’Brien")).containsExactly("nguyen", "obrien");
        assertThat(Spelling.words("- 12")).isEmpty();
    }

    @Test
    void other_names_sound_otherwise() {
        assertThat(Spelling.key("amina")).isNotEqualTo(Spelling.key("ahmed"));
        assertThat(Spelling.key("ali")).isNotEqualTo(Spelling.key("omar"));
    }

    @Test
    void a_number_is_the_same_however_it_is_written() {
        assertThat(Spelling.compact("v-2023.0417 ")).isEqualTo("V20230417");
    }

    @Test
    void likeness_is_between_nothing_and_the_same() {
        assertThat(Spelling.likeness("hassan", "hassan")).isEqualTo(1);
        assertThat(Spelling.likeness("hassan", "")).isZero();
        assertThat(Spelling.likeness("hassan", "hasan")).isGreaterThan(0.9);
        assertThat(Spelling.likeness("martha", "marhta")).isBetween(0.96, 0.97);
        assertThat(Spelling.likeness("hassan", "yusuf")).isLessThan(0.6);
    }
}

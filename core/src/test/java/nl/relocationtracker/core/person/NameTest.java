package nl.relocationtracker.core.person;

import static nl.relocationtracker.core.person.Name.Kind.ALSO_KNOWN_AS;
import static nl.relocationtracker.core.person.Name.Kind.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameTest {

    private static final Name AMINA = new Name("Amina", null, null, null, OFFICIAL);
    private static final Name AMINA_HASSAN =
            new Name("Amina", "Hassan", "Hassan Amina", "\u0623\u0645\u064a\u0646\u0629", OFFICIAL);

    @Test
    void any_part_may_be_missing_but_not_all() {
        assertThat(AMINA.shown()).isEqualTo("Amina");
        assertThat(new Name(null, "Hassan", null, null, OFFICIAL).shown()).isEqualTo("Hassan");
        assertThat(new Name("Amina", "Hassan", null, null, OFFICIAL).shown()).isEqualTo("Amina Hassan");
        assertThat(new Name(null, null, null, "\u0623\u0645\u064a\u0646\u0629", ALSO_KNOWN_AS).shown())
                .isEqualTo("\u0623\u0645\u064a\u0646\u0629");
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(null, null, null, null, OFFICIAL));
    }

    @Test
    void a_name_is_shown_in_the_order_in_which_it_was_written() {
        assertThat(AMINA_HASSAN.shown()).isEqualTo("Hassan Amina");
    }

    @Test
    void the_same_name_twice_is_one_and_a_number_of_another_issuer_is_another() {
        PersonalDetails details = new PersonalDetails(
                List.of(AMINA, AMINA_HASSAN, AMINA),
                null,
                List.of(
                        new ReferenceNumber("COA", "1"),
                        new ReferenceNumber("IND", "1"),
                        new ReferenceNumber("COA", "1")));
        assertThat(details.names()).containsExactly(AMINA, AMINA_HASSAN);
        assertThat(details.numbers()).hasSize(2);
    }

    @Test
    void what_is_told_later_stands_first_and_what_was_known_stays() {
        PersonalDetails known = new PersonalDetails(List.of(AMINA), null, List.of(new ReferenceNumber("COA", "1")));
        PersonalDetails told =
                new PersonalDetails(List.of(AMINA_HASSAN), null, List.of(new ReferenceNumber("IND", "2")));
        assertThat(told.completedBy(known))
                .isEqualTo(new PersonalDetails(
                        List.of(AMINA_HASSAN, AMINA),
                        null,
                        List.of(new ReferenceNumber("IND", "2"), new ReferenceNumber("COA", "1"))));
    }
}

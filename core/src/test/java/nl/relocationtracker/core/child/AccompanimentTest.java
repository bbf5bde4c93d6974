package nl.relocationtracker.core.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import nl.relocationtracker.core.child.Accompaniment.Company;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccompanimentTest {

    @ParameterizedTest
    @CsvSource({
        "WITH_PARENT, false, false",
        "WITH_PARENT, true, false",
        "WITH_RELATIVE, false, false",
        "WITH_RELATIVE,, false",
        "WITH_RELATIVE, true, true",
        "CHILD_ONLY_HOUSEHOLD, false, true",
        "ALONE,, true"
    })
    void is_unaccompanied_without_a_parent_or_an_adult_who_has_custody(
            Company company, Boolean guardian, boolean unaccompanied) {
        assertThat(new Accompaniment(company, guardian).unaccompanied()).isEqualTo(unaccompanied);
    }

    @Test
    void says_at_least_with_whom() {
        assertThatNullPointerException().isThrownBy(() -> new Accompaniment(null, true));
    }
}

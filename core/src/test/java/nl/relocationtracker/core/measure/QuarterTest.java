package nl.relocationtracker.core.measure;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.relocationtracker.core.counting.Policies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-1, 2024-01-01, 2024-03-31, 2023-4",
        "2024-03-31, 2024-1, 2024-01-01, 2024-03-31, 2023-4",
        "2023-12-31, 2023-4, 2023-10-01, 2023-12-31, 2023-3"
    })
    void has_every_day_of_three_months(String day, String name, String from, String until, String before) {
        Quarter quarter = Quarter.of(parse(day));
        assertThat(quarter.name()).isEqualTo(name);
        assertThat(quarter.from()).isEqualTo(from);
        assertThat(quarter.until()).isEqualTo(until);
        assertThat(quarter.previous().name()).isEqualTo(before);
        assertThat(Quarter.named(name)).contains(quarter);
    }

    @Test
    void is_not_named_otherwise() {
        for (String name : new String[] {"2024-5", "2024-0", "24-1", "2024-1 ", ""})
            assertThat(Quarter.named(name)).as(name).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, UNDER_30_DAYS",
        "29, UNDER_30_DAYS",
        "30, FROM_30_DAYS",
        "89, FROM_30_DAYS",
        "90, FROM_90_DAYS",
        "180, FROM_180_DAYS",
        "364, FROM_180_DAYS",
        "365, FROM_365_DAYS",
        "4000, FROM_365_DAYS"
    })
    void how_long_goes_by_whole_days(int days, HowLong howLong) {
        assertThat(HowLong.of(parse("2020-01-01"), parse("2020-01-01").plusDays(days)))
                .isEqualTo(howLong);
        assertThatThrownBy(() -> HowLong.of(parse("2020-01-02"), parse("2020-01-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void near_a_threshold_is_at_most_two_below_and_at_least_half() {
        assertThat(Policies.EVERY_RELOCATION.nearFrom()).isEqualTo(6);
        assertThat(Policies.THREE_PLACEMENTS_IN_A_YEAR.nearFrom()).isEqualTo(2);
        assertThat(Policies.FORCED.nearFrom()).isOne();
        assertThat(Policies.PLACEMENT_STABILITY.nearFrom()).isNull();
    }
}

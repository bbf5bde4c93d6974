package nl.relocationtracker.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class DemoHistoryBytesTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22);

    @Test
    void is_the_same_to_the_byte_on_every_machine() throws Exception {
        assertThat(hash(DemoHistory.of(500, LAST_DAY)))
                .isEqualTo("8c14204b8490ba3c84a8520078874a32fec15ee35216069d62534b07328f241d");
    }

    @Test
    void does_not_depend_on_language_or_time_zone() throws Exception {
        String here = hash(DemoHistory.of(500, LAST_DAY));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(hash(DemoHistory.of(500, LAST_DAY))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void is_another_one_for_another_seed() throws Exception {
        assertThat(hash(new DemoHistory(1, 200, LAST_DAY))).isNotEqualTo(hash(new DemoHistory(2, 200, LAST_DAY)));
    }

    @Test
    void needs_a_child() {
        assertThatThrownBy(() -> DemoHistory.of(0, LAST_DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String hash(DemoHistory history) throws IOException, NoSuchAlgorithmException {
        StringBuilder text = new StringBuilder();
        history.write(text, text);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RememberedPasswordsTest {

    private static final Account AMINA = new Account(UUID.randomUUID(), "Amina", Set.of(Role.CASEWORKER), Set.of());
    private static final Account BRAM = new Account(UUID.randomUUID(), "Bram", Set.of(Role.CASEWORKER), Set.of());

    private final SettableClock clock = new SettableClock();
    private final RememberedPasswords remembered = new RememberedPasswords(clock);

    @Test
    void hold_for_the_account_its_password_and_its_hash_together() {
        remembered.remember(AMINA, "hash", "right");
        assertThat(remembered.holds(AMINA, "hash", "right")).isTrue();
        assertThat(remembered.holds(AMINA, "hash", "wrong")).isFalse();
        assertThat(remembered.holds(AMINA, "hash of another password", "right")).isFalse();
        assertThat(remembered.holds(BRAM, "hash", "right")).isFalse();
    }

    @Test
    void hold_for_five_minutes() {
        remembered.remember(AMINA, "hash", "right");
        clock.pass(Duration.ofSeconds(299));
        assertThat(remembered.holds(AMINA, "hash", "right")).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(remembered.holds(AMINA, "hash", "right")).isFalse();
    }

    @Test
    void are_a_thousand_at_most() {
        for (int i = 0; i < 1_001; i++) remembered.remember(AMINA, "hash", "password " + i);
        assertThat(remembered.holds(AMINA, "hash", "password 0")).isFalse();
        assertThat(remembered.holds(AMINA, "hash", "password 1")).isTrue();
    }
}

package nl.relocationtracker.api.pages.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The rules for figures to others on their page, without script. */
class DisclosurePagesTest {

    @AutoClose
    private static final RunningTracker TRACKER = RunningTracker.fresh();

    private static final Pattern CONFIRMATION = Pattern.compile("action=\"(/disclosure/[0-9a-f-]{36}/confirmation)\"");
    private static final Pattern REJECTION = Pattern.compile("action=\"(/disclosure/[0-9a-f-]{36}/rejection)\"");

    private static Visitor operator(String name) {
        return Visitor.signedIn(TRACKER, name + " " + UUID.randomUUID(), Role.OPERATOR);
    }

    private static Map<String, String> rules(String least, String why) {
        return Map.of("least", least, "mostPercent", "90", "rounding", "5", "why", why);
    }

    private static String found(Pattern pattern, Visitor visitor) {
        Matcher found = pattern.matcher(visitor.page());
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    @Test
    void one_operator_proposes_another_confirms_and_everything_stays_to_be_read() {
        Visitor olga = operator("Olga");
        Visitor omar = operator("Omar");
        assertThat(olga.open("/disclosure").page())
                .contains("Cijfers onder 10 worden niet getoond")
                .contains("Nog niets");
        olga.send("/disclosure", rules("6", ""));
        assertThat(olga.status()).isEqualTo(400);
        assertThat(olga.page()).contains("value=\"6\"");
        assertThat(olga.open("/disclosure")
                        .send("/disclosure", rules("6", "Kleine gemeenten"))
                        .page())
                .contains("Vastgelegd.", "Wacht op een tweede beheerder", "Een andere beheerder bevestigt het")
                .doesNotContain("/confirmation\"");
        String confirmation = found(CONFIRMATION, omar.open("/disclosure"));
        assertThat(omar.page()).contains("Kleine gemeenten", "door Olga");
        olga.open("/disclosure").send(confirmation, Map.of());
        assertThat(olga.status()).isEqualTo(400);
        assertThat(olga.page()).contains("Vraag een andere beheerder");
        assertThat(omar.open("/disclosure").send(confirmation, Map.of()).page())
                .contains("Bevestigd", "Cijfers onder 6 worden niet getoond", "Van kracht geworden", "door Omar");

        olga.open("/disclosure").send("/disclosure", rules("5", "Nog kleinere"));
        assertThat(olga.open("/disclosure")
                        .send(found(REJECTION, olga), Map.of())
                        .page())
                .contains("Het gaat niet door.", "Niet doorgegaan", "Cijfers onder 6");
        assertThat(olga.open("/disclosure")
                        .send("/disclosure", rules("10", "Toch niet"))
                        .page())
                .contains("Cijfers onder 10 worden niet getoond")
                .doesNotContain("Wacht op een tweede beheerder");
    }
}

package nl.relocationtracker.api.pages.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.Accounts;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.junit.jupiter.api.Test;

/** Projects on pages, without script. */
class ProjectPagesTest {

    private static final RunningTracker TRACKER = RunningTracker.shared();

    private static String found(String pattern, Visitor visitor) {
        Matcher found = Pattern.compile(pattern).matcher(visitor.page());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void an_operator_grants_a_project_changes_its_last_day_and_ends_it_with_a_reason() {
        Visitor operator = Visitor.signedIn(TRACKER, "Beheer " + UUID.randomUUID(), Role.OPERATOR);
        String researcher = "Onderzoeker " + UUID.randomUUID();
        UUID id = TRACKER.bean(AccountKeeping.class)
                .open(researcher, Set.of(Role.RESEARCHER), Set.of())
                .id();
        String name = "Project " + UUID.randomUUID();
        assertThat(operator.open("/projects/new").page()).contains(researcher, "Maand van aankomst");
        Map<String, String> wanted = new HashMap<>(Map.of(
                "name", name, "purpose", "Onderzoek", "ground", "art. 9 AVG", "columns", "MOVES", "endsOn", "ooit"));
        operator.send("/projects/new", wanted);
        assertThat(operator.status()).isEqualTo(400);
        assertThat(operator.page()).contains(name, "Dit is geen dag die hier kan.");
        wanted.put("researchers", id.toString());
        wanted.put("endsOn", "1-1-2020");
        assertThat(operator.send("/projects/new", wanted).page())
                .contains("id=\"endsOn-wrong\"", "De laatste dag van een nieuw project kan niet voorbij zijn.");
        wanted.put("endsOn", "31-12-2099");
        assertThat(operator.open("/projects/new").send("/projects/new", wanted).page())
                .contains("Vastgelegd.", name, "Loopt");

        String path = found("href=\"(/projects/[0-9a-f-]{36})\">" + name, operator.open("/projects"));
        wanted.put("_version", found("name=\"_version\" value=\"(\\d+)\"", operator.open(path)));
        wanted.put("endsOn", "1-1-2020");
        wanted.put("why", "Eerder klaar");
        assertThat(operator.send(path, wanted).page()).contains("Laatste dag voorbij", "Eerder klaar");
        assertThat(operator.open(path).send(path, wanted).status())
                .as("changed meanwhile")
                .isEqualTo(400);
        operator.open(path + "/end").send(path + "/end", Map.of());
        assertThat(operator.status()).as("without a reason").isEqualTo(400);
        assertThat(operator.open(path + "/end")
                        .send(path + "/end", Map.of("why", "Het onderzoek is klaar"))
                        .page())
                .contains("Voorgoed beëindigd", "Het onderzoek is klaar")
                .doesNotContain("Leg vast");
    }

    @Test
    void whoever_granted_it_is_named_also_when_that_account_has_ended_or_is_the_command_line() {
        String name = "Beheer " + UUID.randomUUID();
        Visitor first = Visitor.signedIn(TRACKER, name, Role.OPERATOR);
        AccountKeeping accounts = TRACKER.bean(AccountKeeping.class);
        UUID researcher = accounts.open("Onderzoeker " + UUID.randomUUID(), Set.of(Role.RESEARCHER), Set.of())
                .id();
        String called = "Project " + UUID.randomUUID();
        first.open("/projects/new")
                .send(
                        "/projects/new",
                        Map.of(
                                "name",
                                called,
                                "purpose",
                                "p",
                                "ground",
                                "g",
                                "columns",
                                "MOVES",
                                "endsOn",
                                "31-12-2099",
                                "researchers",
                                researcher));
        Visitor other = Visitor.signedIn(TRACKER, "Beheer " + UUID.randomUUID(), Role.OPERATOR);
        String path = found("href=\"(/projects/[0-9a-f-]{36})\">" + called, other.open("/projects"));
        accounts.end(accounts.named(name).orElseThrow().id());
        assertThat(other.open(path).page()).contains("door " + name);
        UUID commandLine = TRACKER.bean(Accounts.class).commandLine().id();
        assertThat(accounts.names()).containsEntry(commandLine, "command-line");
    }
}

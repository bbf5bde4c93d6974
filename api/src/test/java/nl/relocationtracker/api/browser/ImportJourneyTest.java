package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator tries a file with a mistake in it, reads what is wrong, mends it, and brings it in. */
@Journey
class ImportJourneyTest {

    @TempDir
    private Path folder;

    private Desk desk;

    @AfterEach
    void leave() {
        if (desk != null) desk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void brings_in_a_file_after_mending_it(boolean script) throws IOException {
        String source = "journey " + script;
        String here = "of " + script;
        Path locations = write("locations.csv", """
                location,name,municipality,kind,capacity,opened,closed
                %s,Azc Voorbeeld,Assen,REGULAR,300,2023-01-01,
                """.formatted(here));
        Path faulty = write("faulty.csv", """
                child,born,unaccompanied,household,location,arrived,left,reason
                K1,2012-05-05,no,,%1$s,2024-01-10,,
                K2,2013-06-06,no,,L2,2024-01-10,,
                """.formatted(here));
        Path mended = write("mended.csv", Files.readString(faulty).replace("L2", here));
        desk = new Desk();
        if (!script) desk.withoutScript();
        desk.signInAs("Ingrid " + script, Role.OPERATOR).press("Imports").press("Nieuwe import");

        desk.press("Begin");
        assertThat(desk.find(".problem").getText()).contains("Kies ten minste één bestand");

        begin(locations, write("empty.csv", ""), source);
        assertThat(desk.find(".problem").getText())
                .contains("Dit bestand is leeg")
                .doesNotContain("ten minste één");

        give(locations, faulty, source);
        assertThat(desk.text())
                .contains("Proef: er is niets vastgelegd", "De locatie L2 staat niet in locations.csv", "stays.csv");

        desk.press("Imports").press("Nieuwe import");
        give(locations, mended, source);
        assertThat(desk.text())
                .contains("Proef: er is niets vastgelegd", "Er is niets op te merken", "Zou worden vastgelegd")
                .doesNotContain("\nVastgelegd\n");
        String trial = desk.path().replace("?", "");
        nobodyElseTakesIn(trial, source);

        desk.press("Lees deze bestanden nu echt in");
        awaitEnd();
        assertThat(desk.text()).contains("Er is niets op te merken").doesNotContain("Proef: er is niets vastgelegd");
        String taken = desk.path().replace("?", "");
        desk.open(trial).press("Deze bestanden zijn echt ingelezen: bekijk die import");
        assertThat(desk.path()).isEqualTo(taken).isNotEqualTo(trial);
    }

    private static void nobodyElseTakesIn(String trial, String source) {
        Visitor other = Visitor.signedIn(DemoTracker.get(), "Other " + source, Role.OPERATOR);
        assertThat(other.open(trial).page()).doesNotContain("taking-in");
        other.open("/imports/new").send(trial + "/taking-in", Map.of());
        assertThat(other.status()).isEqualTo(403);
    }

    private void give(Path locations, Path stays, String source) {
        begin(locations, stays, source);
        awaitEnd();
    }

    private void begin(Path locations, Path stays, String source) {
        desk.type("locations", locations.toString()).type("stays", stays.toString());
        desk.find("#source").clear();
        desk.type("source", source).press("Begin");
    }

    private void awaitEnd() {
        desk.await(() -> {
            boolean ended = desk.text().contains("Klaar");
            if (!ended && desk.has("#progress a")) desk.press("Kijk opnieuw");
            return ended;
        });
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}

package nl.relocationtracker.projections.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.person.Ages;
import nl.relocationtracker.core.person.AgesBelieved;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.projections.erasure.KeptErasure.KeptDeparture;
import nl.relocationtracker.projections.erasure.KeptErasure.KeptNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureFileTest {

    private static final ChildId CHILD = new ChildId(new UUID(1, 1));
    private static final ChildId OTHER = new ChildId(new UUID(1, 2));

    @TempDir
    private Path folder;

    private Path path;
    private ErasureFile file;

    @BeforeEach
    void begin() {
        path = folder.resolve("kept/erasures.jsonl");
        file = new ErasureFile(path);
    }

    @Test
    void what_is_noted_is_read_again() {
        assertThat(file.all()).isEmpty();
        file.add(erasure(CHILD));
        file.add(erasure(OTHER));
        assertThat(new ErasureFile(path).all()).containsExactly(erasure(CHILD), erasure(OTHER));
    }

    @Test
    void what_is_taken_back_is_not_done_again_unless_it_is_noted_anew() {
        file.add(erasure(CHILD));
        file.takeBack(CHILD);
        assertThat(file.all()).isEmpty();
        file.add(erasure(CHILD));
        assertThat(file.all()).hasSize(1);
    }

    @Test
    void only_its_owner_reads_it() throws IOException {
        file.add(erasure(CHILD));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_never_got_whole_does_not_count_and_spoils_no_other() throws IOException {
        file.add(erasure(CHILD));
        Files.writeString(path, "{\"child\":\"0000", StandardOpenOption.APPEND);
        assertThat(file.all()).hasSize(1);
        file.add(erasure(OTHER));
        assertThat(file.all()).hasSize(2);
    }

    @Test
    void a_damaged_line_stops_the_start_and_is_named() throws IOException {
        file.add(erasure(CHILD));
        Files.writeString(path, "{\"child\":12}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> file.all()).hasMessageEndingWith("damaged at line 2");
    }

    private static KeptErasure erasure(ChildId child) {
        LocalDate five = LocalDate.parse("2011-02-15");
        return new KeptErasure(
                new PersonalDetailsErased(
                        child,
                        ErasureGround.COURT,
                        List.of(new AgesBelieved(3, new Ages(five, five.plusYears(10), five.plusYears(13))))),
                Instant.parse("2024-03-01T12:00:00.123456Z"),
                new UUID(0, 7),
                new KeptDeparture(five.plusYears(12), Destination.RETURNED),
                List.of(new KeptNumber("file", "AQID")));
    }
}

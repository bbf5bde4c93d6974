package nl.relocationtracker.projections.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class StoredVaultTest {

    private static final PersonalDetails DETAILS = PersonalDetails.of(LocalDate.parse("2015-06-01"), "V-1");

    private final Store store = new Store();
    private final StoredVault vault = store.get(StoredVault.class);
    private final SealedIn place = new SealedIn(ChildId.create(), 0, "details");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_sealed_can_be_opened_in_its_place() {
        assertThat(vault.details(place, vault.seal(place, DETAILS))).contains(DETAILS);
    }

    @Test
    void what_is_sealed_for_one_place_cannot_be_opened_as_another() {
        Sealed content = vault.seal(place, DETAILS);
        SealedIn next = new SealedIn(place.child(), 1, "details");
        SealedIn note = new SealedIn(place.child(), 0, "note");
        assertThatThrownBy(() -> vault.details(next, content)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.text(note, content)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothing_can_be_opened_once_the_key_is_gone() {
        Sealed content = vault.seal(place, DETAILS);
        store.get(JdbcTemplate.class).update("delete from vault.child_key");
        assertThat(vault.details(place, content)).isEmpty();
    }

    @Test
    void the_same_details_never_look_the_same() {
        assertThat(vault.seal(place, DETAILS)).isNotEqualTo(vault.seal(place, DETAILS));
    }

    @Test
    void many_keys_are_read_and_stored_together() {
        StoredVault.VaultOfMany many = vault.of(List.of(place.child()));
        Sealed content = many.seal(place, DETAILS);
        assertThat(vault.details(place, content)).isEmpty();
        many.store();
        assertThat(vault.details(place, content)).contains(DETAILS);
    }

    @Test
    void keys_that_stand_together_are_read_together() {
        List<SealedIn> places = Stream.of(2L, 1L, 0xF000000000000000L)
                .map(number -> new SealedIn(new ChildId(new UUID(number, 1)), 0, "details"))
                .toList();
        List<Sealed> contents =
                places.stream().map(each -> vault.seal(each, DETAILS)).toList();

        Vault two = vault.between(places.get(1).child(), places.get(0).child());
        Vault last = vault.between(places.get(0).child(), places.get(2).child());

        assertThat(two.details(places.get(0), contents.get(0))).contains(DETAILS);
        assertThat(two.details(places.get(1), contents.get(1))).contains(DETAILS);
        assertThat(two.details(places.get(2), contents.get(2))).isEmpty();
        assertThat(last.details(places.get(1), contents.get(1))).isEmpty();
        assertThat(last.details(places.get(2), contents.get(2))).contains(DETAILS);
    }

    @Test
    void another_master_key_is_told_so() {
        SourceNumbers.in(store.get(JdbcTemplate.class), store.get(MasterKey.class));
        MasterKey other = MasterKey.of(Base64.getEncoder().encodeToString(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
        }));
        assertThatThrownBy(() -> SourceNumbers.in(store.get(JdbcTemplate.class), other))
                .isInstanceOf(SourceNumbers.WrongMasterKey.class)
                .hasMessageContaining("TRACKER_MASTER_KEY");
    }

    @Test
    void a_number_is_hashed_per_source() {
        SourceNumbers numbers = store.get(SourceNumbers.class);
        assertThat(numbers.hash("a", "1")).isEqualTo(numbers.hash("a", "1"));
        assertThat(numbers.hash("a", "1")).isNotEqualTo(numbers.hash("b", "1"));
        assertThat(numbers.hash("a", "1")).hasSize(32);
    }

    @Test
    void a_master_key_is_made_once_and_only_its_owner_reads_it(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys/master.key");
        byte[] wrapped = MasterKey.keptIn(file).wrap(new byte[] {42}, "test");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> MasterKey.of("c2hvcnQ=")).hasMessageContaining("5 bytes instead of 32");
        assertThat(opened(MasterKey.keptIn(file), wrapped)).containsExactly(42);
    }

    private static byte[] opened(MasterKey key, byte[] wrapped) {
        try {
            return key.unwrap(wrapped, "test");
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError("another key", e);
        }
    }
}

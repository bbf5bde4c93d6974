package nl.relocationtracker.projections.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.person.SourceNumbers.WrongMasterKey;
import nl.relocationtracker.projections.recording.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeyRotationTest {

    private static final PersonalDetails DETAILS = PersonalDetails.of(LocalDate.parse("2015-06-01"), "V-1");
    private static final MasterKey NEW = key(1);
    private static final MasterKey OTHER = key(2);

    private final HikariDataSource database = TestDatabase.fresh();
    private final List<SealedIn> places = new ArrayList<>();
    private final List<Sealed> sealed = new ArrayList<>();
    private Store store = new Store(database, Store.KEY);
    private byte[] number;

    @BeforeEach
    void sealForFiveChildren() {
        for (int i = 0; i < 5; i++) {
            places.add(new SealedIn(ChildId.create(), 0, "details"));
            sealed.add(vault().seal(places.get(i), DETAILS));
        }
        number = store.get(SourceNumbers.class).hash("file", "1");
        store.close();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_new_key_alone_signs_with_what_the_old_one_wrapped() throws GeneralSecurityException {
        UUID receiver = UUID.randomUUID();
        byte[] secret = {1, 2, 3};
        reopen(Store.KEY);
        signing(Store.KEY).add(receiver, secret);
        reopen(NEW.after(Store.KEY));
        assertThat(store.get(KeyRotation.class).rotate()).isEqualTo(7);
        assertThat(signing(NEW).of(receiver)).containsExactly(secret);
    }

    @Test
    void two_secrets_sign_while_a_receiver_goes_over_and_never_three() throws GeneralSecurityException {
        UUID receiver = UUID.randomUUID();
        reopen(Store.KEY);
        for (byte n = 1; n <= 3; n++) signing(Store.KEY).add(receiver, new byte[] {n});
        assertThat(signing(Store.KEY).of(receiver)).containsExactly(new byte[] {3}, new byte[] {2});
        Clock later = Clock.offset(Clock.systemUTC(), SigningSecrets.BESIDE.plusMinutes(1));
        assertThat(new SigningSecrets(store.get(JdbcTemplate.class), Store.KEY, later).of(receiver))
                .containsExactly(new byte[] {3});
    }

    private SigningSecrets signing(MasterKey key) {
        return new SigningSecrets(store.get(JdbcTemplate.class), key, Clock.systemUTC());
    }

    @Test
    void the_new_key_alone_reads_everything_that_the_old_one_wrapped() {
        reopen(NEW.after(Store.KEY));
        assertReadable();
        assertThat(store.get(KeyRotation.class).rotate()).isEqualTo(6);
        assertThat(store.get(KeyRotation.class).rotate()).isZero();
        assertReadable();
        reopen(NEW);
        assertReadable();
        assertThat(store.get(SourceNumbers.class).hash("file", "1")).isEqualTo(number);
    }

    @Test
    void goes_on_where_it_was_killed_while_both_keys_serve() {
        reopen(NEW.after(Store.KEY));
        assertThat(store.get(KeyRotation.class).some(3)).isEqualTo(3);
        reopen(NEW.after(Store.KEY));
        assertReadable();
        SealedIn late = new SealedIn(ChildId.create(), 0, "details");
        Sealed content = vault().seal(late, DETAILS);
        assertThat(store.get(KeyRotation.class).rotate()).isEqualTo(3);
        reopen(NEW);
        assertReadable();
        assertThat(vault().details(late, content)).contains(DETAILS);
    }

    @Test
    void a_key_that_was_destroyed_does_not_come_back() {
        reopen(NEW.after(Store.KEY));
        store.get(JdbcTemplate.class)
                .update(
                        "delete from vault.child_key where child_id = ?",
                        places.get(0).child().value());
        assertThat(store.get(KeyRotation.class).rotate()).isEqualTo(5);
        assertThat(vault().details(places.get(0), sealed.get(0))).isEmpty();
    }

    @Test
    void the_old_key_reads_nothing_any_more() {
        reopen(NEW.after(Store.KEY));
        store.get(KeyRotation.class).rotate();
        assertThatThrownBy(() -> reopen(Store.KEY)).hasRootCauseInstanceOf(AEADBadTagException.class);
    }

    @Test
    void two_wrong_keys_change_nothing() {
        reopen(NEW.after(Store.KEY));
        KeyRotation wrong = new KeyRotation(
                new TransactionTemplate(store.get(PlatformTransactionManager.class)),
                store.get(JdbcTemplate.class),
                OTHER.after(NEW));
        assertThatThrownBy(wrong::rotate).isInstanceOf(WrongMasterKey.class);
        assertReadable();
    }

    private void assertReadable() {
        for (int i = 0; i < places.size(); i++)
            assertThat(vault().details(places.get(i), sealed.get(i))).contains(DETAILS);
    }

    private StoredVault vault() {
        return store.get(StoredVault.class);
    }

    private void reopen(MasterKey key) {
        store.close();
        store = new Store(TestDatabase.again(database), key);
    }

    private static MasterKey key(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return MasterKey.of(Base64.getEncoder().encodeToString(bytes));
    }
}

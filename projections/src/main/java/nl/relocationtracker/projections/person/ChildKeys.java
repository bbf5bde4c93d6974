package nl.relocationtracker.projections.person;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.relocationtracker.core.child.ChildId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The keys of some children, read and made together. New ones are stored by {@link #store}. */
final class ChildKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate jdbc;
    private final MasterKey master;
    private final Map<ChildId, Aead> known = new ConcurrentHashMap<>();
    private final Map<ChildId, byte[]> fresh = new ConcurrentHashMap<>();

    ChildKeys(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    void read(Collection<ChildId> children) {
        if (children.isEmpty()) return;
        read("child_id = any (?)", (Object)
                children.stream().map(ChildId::value).toArray(UUID[]::new));
    }

    void read(ChildId first, ChildId last) {
        read("child_id between ? and ?", first.value(), last.value());
    }

    private void read(String which, Object... children) {
        jdbc.query(
                "select child_id, wrapped from vault.child_key where " + which,
                (RowCallbackHandler) row -> {
                    ChildId child = new ChildId(row.getObject(1, UUID.class));
                    known.put(child, unwrapped(child, row.getBytes(2)));
                },
                children);
    }

    Optional<Aead> of(ChildId child) {
        return Optional.ofNullable(known.get(child));
    }

    Aead ofOrNew(ChildId child) {
        return known.computeIfAbsent(child, this::made);
    }

    void store() {
        jdbc.batchUpdate(
                "insert into vault.child_key (child_id, wrapped, wrapped_by) values (?, ?, ?)",
                List.copyOf(fresh.entrySet()),
                1000,
                (statement, key) -> {
                    statement.setObject(1, key.getKey().value());
                    statement.setBytes(2, key.getValue());
                    statement.setString(3, master.fingerprint());
                });
        fresh.clear();
    }

    private Aead made(ChildId child) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        fresh.put(child, master.wrap(key, purpose(child)));
        return aead(key);
    }

    private Aead unwrapped(ChildId child, byte[] wrapped) {
        try {
            return aead(master.unwrap(wrapped, purpose(child)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a child cannot be read with this master key", e);
        }
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    static String purpose(ChildId child) {
        return "child " + child;
    }
}

package nl.relocationtracker.projections.person;

import com.google.crypto.tink.Aead;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import org.springframework.jdbc.core.JdbcTemplate;

/** The vault, in the transaction of the command: it reads and stores a key when one is needed. */
public final class StoredVault extends Sealing {

    private final JdbcTemplate jdbc;
    private final MasterKey master;

    public StoredVault(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    @Override
    Aead keyToSeal(SealedIn place) {
        ChildKeys keys = keysOf(List.of(place.child()));
        Aead key = keys.ofOrNew(place.child());
        keys.store();
        return key;
    }

    @Override
    Optional<Aead> keyToOpen(SealedIn place) {
        return keysOf(List.of(place.child())).of(place.child());
    }

    /** A vault for many children at once, that reads their keys now and stores new ones when it is told to. */
    public VaultOfMany of(Collection<ChildId> children) {
        return new VaultOfMany(keysOf(children));
    }

    /**
     * The same for all whose identifiers lie between these, both included: they are found with one look instead of one for each.
     * For somebody who reads the streams of nearly all children in their order; of a few children they may be everybody's.
     */
    public VaultOfMany between(ChildId first, ChildId last) {
        ChildKeys keys = new ChildKeys(jdbc, master);
        keys.read(first, last);
        return new VaultOfMany(keys);
    }

    private ChildKeys keysOf(Collection<ChildId> children) {
        ChildKeys keys = new ChildKeys(jdbc, master);
        keys.read(children);
        return keys;
    }

    /** See {@link #of}. */
    public static final class VaultOfMany extends Sealing {

        private final ChildKeys keys;
        private final Map<Sealed, PersonalDetails> sealed = new ConcurrentHashMap<>();

        private VaultOfMany(ChildKeys keys) {
            this.keys = keys;
        }

        /** Stores the keys that were made. */
        public void store() {
            keys.store();
        }

        @Override
        public Sealed seal(SealedIn place, PersonalDetails details) {
            Sealed content = super.seal(place, details);
            sealed.put(content, details);
            return content;
        }

        /** What was sealed here need not be opened to be known. No two are alike: each has a random number in it. */
        @Override
        public Optional<PersonalDetails> details(SealedIn place, Sealed content) {
            PersonalDetails known = sealed.isEmpty() ? null : sealed.get(content);
            return known == null ? super.details(place, content) : Optional.of(known);
        }

        @Override
        Aead keyToSeal(SealedIn place) {
            return keys.ofOrNew(place.child());
        }

        @Override
        Optional<Aead> keyToOpen(SealedIn place) {
            return keys.of(place.child());
        }
    }
}

package nl.relocationtracker.core.person;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.relocationtracker.core.child.ChildId;

/** A vault that hides nothing, so that a test can read what was sealed and for which place. */
public final class ReadableVault implements Vault {

    // Of all vaults: what one sealed another opens, as it is with the real one.
    private static final Map<String, PersonalDetails> READABLE = new ConcurrentHashMap<>();

    private final Set<ChildId> forgotten = new HashSet<>();

    /** From now on nothing of this child can be opened. */
    public void forget(ChildId child) {
        forgotten.add(child);
    }

    @Override
    public Sealed seal(SealedIn place, String text) {
        return new Sealed(mark(place) + text);
    }

    @Override
    public Sealed seal(SealedIn place, PersonalDetails details) {
        String text = written(details);
        READABLE.put(text, details);
        return seal(place, text);
    }

    private static String written(PersonalDetails details) {
        BirthDate birth = details.birthDate();
        return details.names().stream()
                        .map(name -> name.kind() + " " + name.spellings().toList())
                        .toList()
                + (birth == null
                        ? "/"
                        : "/" + birth.date() + " " + birth.precision() + " " + birth.source() + " " + birth.disputed())
                + details.numbers().stream()
                        .map(number -> "/" + number.issuer() + " " + number.number())
                        .toList();
    }

    @Override
    public Optional<String> text(SealedIn place, Sealed content) {
        if (forgotten.contains(place.child())) return Optional.empty();
        if (!content.ciphertext().startsWith(mark(place)))
            throw new IllegalArgumentException(content + " was not sealed for " + place);
        return Optional.of(content.ciphertext().substring(mark(place).length()));
    }

    @Override
    public Optional<PersonalDetails> details(SealedIn place, Sealed content) {
        return text(place, content).map(READABLE::get);
    }

    private static String mark(SealedIn place) {
        return "sealed for " + place.child() + " " + place.sequence() + " " + place.field() + ": ";
    }
}

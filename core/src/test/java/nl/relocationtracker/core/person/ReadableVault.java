package nl.relocationtracker.core.person;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.relocationtracker.core.child.ChildId;

/** A vault that hides nothing, so that a test can read what was sealed and for which place. */
public final class ReadableVault implements Vault {

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
        return seal(place, details.birthDate() + "/" + details.externalNumber());
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
        return text(place, content).map(text -> {
            int slash = text.indexOf('/');
            return new PersonalDetails(
                    known(text.substring(0, slash), LocalDate::parse),
                    known(text.substring(slash + 1), number -> number));
        });
    }

    private static <T> T known(String text, Function<String, T> reading) {
        return text.equals("null") ? null : reading.apply(text);
    }

    private static String mark(SealedIn place) {
        return "sealed for " + place.child() + " " + place.sequence() + " " + place.field() + ": ";
    }
}

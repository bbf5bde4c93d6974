package nl.relocationtracker.benchmark.stock;

import java.util.Optional;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;

/** Nothing personal is told in a relocation without a note. */
final class NoVault implements Vault {

    @Override
    public Sealed seal(SealedIn place, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Sealed seal(SealedIn place, PersonalDetails details) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> text(SealedIn place, Sealed content) {
        throw new UnsupportedOperationException();
    }

    /** That of a child whose key is destroyed: its age is not known. */
    @Override
    public Optional<PersonalDetails> details(SealedIn place, Sealed content) {
        return Optional.empty();
    }
}

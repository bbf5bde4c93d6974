package nl.relocationtracker.core.person;

import java.util.Optional;

/** Seals what is personal with a key per child. Without that key nothing of the child can be read any more. */
public interface Vault {

    Sealed seal(SealedIn place, String text);

    Sealed seal(SealedIn place, PersonalDetails details);

    /** The text, or nothing when the child's key is destroyed. */
    Optional<String> text(SealedIn place, Sealed content);

    /** The details, or nothing when the child's key is destroyed. */
    Optional<PersonalDetails> details(SealedIn place, Sealed content);
}

package nl.relocationtracker.projections.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;

/** Seals and opens with the keys that it is given. */
abstract class Sealing implements Vault {

    /** The key of the child of this place, made when there is none. */
    abstract Aead keyToSeal(SealedIn place);

    /** The key of the child of this place, if it has one still. */
    abstract Optional<Aead> keyToOpen(SealedIn place);

    @Override
    public Sealed seal(SealedIn place, String text) {
        try {
            byte[] ciphertext = keyToSeal(place).encrypt(text.getBytes(UTF_8), identity(place));
            return new Sealed(Base64.getEncoder().encodeToString(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    @Override
    public Sealed seal(SealedIn place, PersonalDetails details) {
        return seal(place, DetailsJson.written(details));
    }

    @Override
    public Optional<String> text(SealedIn place, Sealed content) {
        return keyToOpen(place).map(key -> opened(key, place, content));
    }

    @Override
    public Optional<PersonalDetails> details(SealedIn place, Sealed content) {
        return text(place, content).map(DetailsJson::read);
    }

    private static String opened(Aead key, SealedIn place, Sealed content) {
        try {
            return new String(key.decrypt(Base64.getDecoder().decode(content.ciphertext()), identity(place)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "what is sealed in event " + place.child() + "/" + place.sequence() + " was not sealed there", e);
        }
    }

    private static byte[] identity(SealedIn place) {
        return (place.child() + "/" + place.sequence() + "/" + place.field()).getBytes(UTF_8);
    }
}

package nl.relocationtracker.core.person;

import java.util.Objects;

/** Something about a child that can be read only with that child's key: base64 of ciphertext. */
public record Sealed(String ciphertext) {

    public Sealed {
        Objects.requireNonNull(ciphertext);
    }
}

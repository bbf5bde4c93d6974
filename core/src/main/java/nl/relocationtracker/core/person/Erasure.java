package nl.relocationtracker.core.person;

import java.util.Optional;

/**
 * Everything personal of a child was erased.
 *
 * @param ages null when its birth date was not known
 */
public record Erasure(ErasureGround ground, Ages ages) {

    public Optional<Birth> birth() {
        return Optional.ofNullable(ages).map(Birth::of);
    }
}

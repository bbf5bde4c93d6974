package nl.relocationtracker.core.person;

import java.util.List;
import java.util.Optional;

/**
 * Everything personal of a child was erased.
 *
 * @param beliefs when it was believed to reach its ages, oldest belief first; none when its birth date was never known
 */
public record Erasure(ErasureGround ground, List<AgesBelieved> beliefs) {

    public Erasure {
        beliefs = List.copyOf(beliefs);
    }

    /** What was known of its birth in the end. */
    public Optional<Birth> birth() {
        return bornAsBelieved(Long.MAX_VALUE);
    }

    /**
     * What is left of what was known of its birth at an earlier moment.
     *
     * @param in the number of the event that told who the child was, last before that moment
     */
    public Optional<Birth> bornAsBelieved(long in) {
        return beliefs.stream()
                .filter(belief -> belief.since() <= in)
                .reduce((earlier, later) -> later)
                .map(AgesBelieved::ages)
                .map(Birth::of);
    }
}

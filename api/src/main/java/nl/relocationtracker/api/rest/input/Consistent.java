package nl.relocationtracker.api.rest.input;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A body whose properties can contradict one another. */
public interface Consistent {

    /** Which properties cannot be with the others, and why. */
    Map<String, InputCode> contradictions();

    /** The same, knowing what was given at all: what was and could not be read is left out of the body. */
    default Map<String, InputCode> contradictions(Set<String> given) {
        return contradictions();
    }

    /** The properties on which that depends, all unless some are named: while one of these is wrong itself, nobody can say. */
    default Set<String> decisive() {
        return Arrays.stream(getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    /** On which others besides it depends what is said of one property: while one of these is wrong, nothing is said of that one. */
    default Set<String> decisive(String property) {
        return Set.of();
    }
}

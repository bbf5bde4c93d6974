package nl.relocationtracker.api.rest.input;

import java.util.Map;

/** A body whose properties can contradict one another. */
public interface Consistent {

    /** Which properties cannot be with the others, and why. */
    Map<String, InputCode> contradictions();
}

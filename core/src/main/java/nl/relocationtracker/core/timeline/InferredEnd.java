package nl.relocationtracker.core.timeline;

import java.time.LocalDate;

/**
 * The end of a stay was inferred by the program: the next stay began before it.
 *
 * @param stated the end that was stated, or null when none was
 */
public record InferredEnd(LocalDate stated) {}

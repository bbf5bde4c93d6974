package nl.relocationtracker.projections.measure;

import java.util.UUID;
import nl.relocationtracker.core.measure.Passage;

/**
 * A passage of a child.
 *
 * @param unaccompanied whether it was, on the last day asked about
 */
public record Passed(UUID child, boolean unaccompanied, Passage passage) {}

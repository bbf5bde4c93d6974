package nl.relocationtracker.projections.replay;

/**
 * How long answers are kept.
 *
 * @param days after a replay ended
 */
public record Retention(int days) {}

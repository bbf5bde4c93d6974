package nl.relocationtracker.projections.replay;

/**
 * An answer as JSON, in both forms.
 *
 * @param exact for those who care for the children
 * @param disclosed what the disclosure rules leave of it, for others
 */
public record Answer(String exact, String disclosed) {}

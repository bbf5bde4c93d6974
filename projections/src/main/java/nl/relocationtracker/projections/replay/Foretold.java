package nl.relocationtracker.projections.replay;

/**
 * What can be told of a question before it is asked.
 *
 * @param answer null where there is none
 * @param why it would not be answered; null otherwise
 */
public record Foretold(Answer answer, Refusing why) {

    /** It takes longer than anybody waits. */
    static final Foretold NOTHING = new Foretold(null, null);
}

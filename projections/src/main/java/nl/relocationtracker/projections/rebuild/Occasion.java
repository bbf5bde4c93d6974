package nl.relocationtracker.projections.rebuild;

/** Why there is a rebuild. */
public enum Occasion {
    ASKED_FOR,
    COMMAND_LINE,
    /** The program came with read models of another shape than those that were live. */
    OTHER_SHAPE
}

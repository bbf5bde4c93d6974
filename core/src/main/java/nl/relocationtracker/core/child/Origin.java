package nl.relocationtracker.core.child;

/** How a child came into reception by a placement. Stored for ever. */
public enum Origin {
    /** It came from elsewhere, for the first time or again; also when nobody said how it came. */
    ARRIVED,
    /** It was born to somebody in reception, on the day of the placement and at the place where its mother lived. */
    BORN_IN_RECEPTION
}

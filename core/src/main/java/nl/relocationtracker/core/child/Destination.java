package nl.relocationtracker.core.child;

/** Where a child goes that leaves reception. */
public enum Destination {
    HOUSED_IN_MUNICIPALITY,
    INTERIM_HOUSING,
    TO_FAMILY,
    RETURNED,
    DEPORTED,
    DUBLIN_TRANSFER,
    DETENTION,
    YOUTH_CARE,
    TURNED_EIGHTEEN,
    /** Missing (mob). */
    WHEREABOUTS_UNKNOWN,
    DIED,
    OTHER
}

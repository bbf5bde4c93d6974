package nl.relocationtracker.core.location;

/** The kinds of reception. */
public enum LocationKind {
    /** col */
    CENTRAL_RECEPTION,
    /** pol */
    PROCESS_RECEPTION,
    /** pol-amv, kwv */
    UNACCOMPANIED_RECEPTION,
    /** azc */
    REGULAR,
    /** gezinslocatie */
    FAMILY_LOCATION,
    /** tijdelijke gemeentelijke opvang */
    MUNICIPAL,
    /** noodopvang */
    EMERGENCY,
    /** crisisnoodopvang */
    CRISIS_EMERGENCY,
    /** kwe, kwg */
    SMALL_SCALE_HOME,
    /** opvanggezin: a private home, known by an opaque code and in no list of locations */
    FOSTER_FAMILY,
    /** beschermde opvang */
    PROTECTED,
    OTHER
}

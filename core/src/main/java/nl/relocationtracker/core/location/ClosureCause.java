package nl.relocationtracker.core.location;

/** Why a location closes. */
public enum ClosureCause {
    CONTRACT_ENDED,
    SCALED_DOWN,
    SAFETY,
    MUNICIPALITY_DECIDED,
    EMERGENCY_OVER,
    /** Imports only: the file does not say. */
    UNKNOWN
}

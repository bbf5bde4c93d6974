package nl.relocationtracker.core.location;

/** Why a finding about a location may stay as it is: one of these, because a location has no key with which words are sealed. */
public enum AcceptanceCause {
    /** It is as it should be: adults alone live there, say. */
    AS_IT_SHOULD_BE,
    /** It is kept ready for whoever comes. */
    KEPT_READY,
    /** It could not be known or recorded sooner. */
    LEARNED_LATER,
    /** Somebody is looking into it. */
    LOOKED_INTO,
    OTHER
}

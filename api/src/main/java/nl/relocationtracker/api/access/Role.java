package nl.relocationtracker.api.access;

/** What somebody is here for. An account can have several; what one of them may do, the account may do. */
public enum Role {
    CASEWORKER,
    SUPERVISOR,
    RESEARCHER,
    OPERATOR
}

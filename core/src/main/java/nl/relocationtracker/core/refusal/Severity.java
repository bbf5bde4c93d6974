package nl.relocationtracker.core.refusal;

/** How bad a finding is. */
public enum Severity {
    /** A child may come to harm: look today. */
    SEVERE,
    /** Something is wrong or bad, and can be mended in its turn. */
    ORDINARY
}

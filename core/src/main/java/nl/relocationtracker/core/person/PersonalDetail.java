package nl.relocationtracker.core.person;

/** A part of who a child is, which can be known or not. */
public enum PersonalDetail {
    NAMES,
    BIRTH,
    NUMBERS
}

package nl.relocationtracker.core.person;

/** While it lasts, nothing of the child may be erased. */
public record Hold(HoldId id, HoldGround ground) {}

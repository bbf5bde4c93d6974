package nl.relocationtracker.projections.replay;

/** The version of the program, on which an answer depends. */
public record ProgramVersion(String text) {}

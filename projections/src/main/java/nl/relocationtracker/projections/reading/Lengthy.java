package nl.relocationtracker.projections.reading;

/** An answer that takes room by its length. */
public interface Lengthy {

    /** How many things are in it. */
    int length();
}

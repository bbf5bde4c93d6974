package nl.relocationtracker.benchmark.reading;

import java.util.function.Consumer;

/**
 * Something that people ask.
 *
 * @param kind what is expected of it
 * @param asked asks a program
 */
record Question(String name, Kind kind, Consumer<Asking> asked) {

    /** What is expected of a reading. */
    enum Kind {
        /** A page of rows: no large table is read whole, and time grows no faster than the logarithm. */
        PAGE,
        /** A sum over those who are present: time grows with them. */
        SUM
    }
}

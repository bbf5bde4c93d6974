package nl.relocationtracker.core.measure;

import java.time.LocalDate;

/**
 * A child at one place of the kinds asked about, [in, out), as long as it is a child.
 *
 * @param out null when it was there at the end of the last day asked about
 * @param outflow null when out is
 * @param since the first day of the time that it has been at such places without being at any other, on its way from one to
 *     the next included
 */
public record Passage(LocalDate in, Inflow inflow, LocalDate out, Outflow outflow, LocalDate since) {

    /** Whether the child is there at the end of the day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(in) && (out == null || day.isBefore(out));
    }
}

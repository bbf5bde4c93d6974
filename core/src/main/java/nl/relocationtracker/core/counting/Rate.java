package nl.relocationtracker.core.counting;

import java.util.OptionalDouble;

/**
 * Relocations per 1 000 days.
 *
 * @param relocations the numerator
 * @param days in reception, the denominator
 */
public record Rate(int relocations, long days) {

    /** Nothing when there were no days. Example: 2 relocations in 500 days are 4. */
    public OptionalDouble perThousandDays() {
        return days == 0 ? OptionalDouble.empty() : OptionalDouble.of(1000.0 * relocations / days);
    }
}

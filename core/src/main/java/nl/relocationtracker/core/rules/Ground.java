package nl.relocationtracker.core.rules;

import java.time.LocalDate;

/**
 * What rules are judged by, beside the record itself.
 *
 * @param today the last day on which something can have happened
 * @param source live entry, or the import of an older system's history, for which some rules only warn
 */
public record Ground(LocalDate today, Source source, Terms terms) {

    /** Where a request comes from. */
    public enum Source {
        LIVE,
        IMPORT
    }

    public boolean isImport() {
        return source == Source.IMPORT;
    }
}

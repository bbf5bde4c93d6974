package nl.relocationtracker.api.importing.file;

import java.time.LocalDate;
import nl.relocationtracker.core.location.LocationKind;

/**
 * A row of locations.csv that can be read: one opening period.
 *
 * @param name null when the file gives none
 * @param municipality null when the file gives none
 * @param capacity null when the file gives none
 * @param closed the first day on which it is not open; null while it is open
 */
public record LocationRow(
        long line,
        String location,
        String name,
        String municipality,
        LocationKind kind,
        Integer capacity,
        LocalDate opened,
        LocalDate closed) {}

package nl.relocationtracker.core.location;

import java.time.LocalDate;

/**
 * A closure that is announced: a plan, which makes nobody late or wrong before its day.
 *
 * @param announcedOn from this day on nobody may arrive
 * @param closesOn the first day on which the location will not be open
 */
public record Announced(LocalDate announcedOn, LocalDate closesOn, ClosureCause cause) {}

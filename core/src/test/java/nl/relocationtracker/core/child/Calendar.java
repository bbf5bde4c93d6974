package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.location.Locations.BUDEL;
import static nl.relocationtracker.core.location.Locations.DRACHTEN;
import static nl.relocationtracker.core.location.Locations.HEUMENSOORD;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static nl.relocationtracker.core.location.Locations.closed;
import static nl.relocationtracker.core.location.Locations.opened;
import static nl.relocationtracker.core.location.Locations.reopened;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.register.PaperRegister;

/**
 * On which days which location is open, day by day. Ter Apel and Drachten always are; Heumensoord closes and reopens
 * on one day; Budel opens later, closes, and opens once more after some weeks.
 */
final class Calendar {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 300;

    private final Map<LocationId, Set<LocalDate>> open = new HashMap<>();
    private final Map<LocationId, Set<LocalDate>> closings = new HashMap<>();
    private final PaperRegister register = new PaperRegister();

    Calendar() {
        opens(TER_APEL, 0, DAYS);
        opens(DRACHTEN, 0, DAYS);
        register.happened(opened(TER_APEL, day(0)), opened(DRACHTEN, day(0)));
        opens(HEUMENSOORD, 0, DAYS);
        closings.put(HEUMENSOORD, Set.of(day(20)));
        register.happened(opened(HEUMENSOORD, day(0)), closed(HEUMENSOORD, day(20)), reopened(HEUMENSOORD, day(20)));
        opens(BUDEL, 10, 40);
        opens(BUDEL, 60, DAYS);
        closings.put(BUDEL, Set.of(day(40)));
        register.happened(opened(BUDEL, day(10)), closed(BUDEL, day(40)), reopened(BUDEL, day(60)));
    }

    private void opens(LocationId location, int from, int to) {
        for (int i = from; i <= to; i++)
            if (to == DAYS || i < to)
                open.computeIfAbsent(location, none -> new HashSet<>()).add(day(i));
    }

    private static LocalDate day(int number) {
        return FIRST_DAY.plusDays(number);
    }

    PaperRegister register() {
        return register;
    }

    LocalDate today() {
        return day(DAYS);
    }

    boolean knows(LocationId location) {
        return open.containsKey(location);
    }

    boolean isOpenSomeDayFrom(LocationId location, LocalDate day) {
        return open.get(location).stream().anyMatch(openDay -> !openDay.isBefore(day));
    }

    /** Whether it is open on the day of arrival and on every night of the stay, without having closed between. */
    boolean isOpen(LocationId location, LocalDate arrivedOn, LocalDate leftOn) {
        if (!open.get(location).contains(arrivedOn)) return false;
        LocalDate end = leftOn == null ? today().plusDays(1) : leftOn;
        return arrivedOn
                .plusDays(1)
                .datesUntil(end.isAfter(arrivedOn) ? end : arrivedOn.plusDays(1))
                .allMatch(day -> open.get(location).contains(day)
                        && !closings.getOrDefault(location, Set.of()).contains(day));
    }
}

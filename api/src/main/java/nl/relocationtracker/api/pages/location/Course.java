package nl.relocationtracker.api.pages.location;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.Description;
import nl.relocationtracker.core.location.History;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.LocationView.PeriodView;

/**
 * What a location was from its first day up to the day asked about, for its page.
 *
 * @param descriptions what it was called, its kind and where it lay, from which day on, oldest first
 * @param opened its opening periods, oldest first
 */
record Course(List<Since<Description>> descriptions, List<Opened> opened) {

    /** What held from a day on. */
    record Since<T>(LocalDate from, T value) {}

    /**
     * An opening period.
     *
     * @param capacities places from which day on; the value is null when unknown
     * @param announced what was announced last by the day asked about; null when nothing was
     */
    record Opened(PeriodView period, List<Since<Integer>> capacities, Announced announced) {}

    static Course of(LocationView view, LocationPeriods all, LocalDate asOf) {
        LocalDate beginning = view.periods().get(0).openedOn();
        List<Since<Description>> descriptions = since(all.descriptions().whole(), beginning, asOf.plusDays(1));
        List<Opened> opened =
                view.periods().stream().map(period -> opened(period, all, asOf)).toList();
        return new Course(descriptions, opened);
    }

    private static Opened opened(PeriodView view, LocationPeriods all, LocalDate asOf) {
        LocalDate end = view.closedOn() == null ? asOf.plusDays(1) : view.closedOn();
        Period period = all.period(new PeriodId(view.id())).orElseThrow();
        return new Opened(
                view,
                since(period.capacities(), view.openedOn(), end),
                period.announcedOn(asOf).orElse(null));
    }

    /** What held within [from, to), without what says the same once more. */
    private static <T> List<Since<T>> since(History<T> history, LocalDate from, LocalDate to) {
        return history.spans().stream()
                .filter(span -> span.to().isAfter(from) && span.from().isBefore(to))
                .map(span -> new Since<>(span.from().isBefore(from) ? from : span.from(), span.value()))
                .toList();
    }

    /** Whether it was ever anything else than it is. */
    public boolean hasChanged() {
        return descriptions.stream()
                        .map(each -> List.of(
                                each.value().kind(),
                                Objects.toString(each.value().name(), ""),
                                Objects.toString(each.value().municipality(), "")))
                        .distinct()
                        .count()
                > 1;
    }

    List<UUID> periods() {
        return opened.stream().map(each -> each.period().id()).toList();
    }
}

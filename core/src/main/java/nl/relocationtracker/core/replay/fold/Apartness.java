package nl.relocationtracker.core.replay.fold;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.relocationtracker.core.child.ChildFile.Accompanied;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.timeline.Stay;

/** Where the children of each household lived, which has to be known of all of them together: the one thing kept of single children. */
final class Apartness {

    private final Map<HouseholdId, List<Lived>> households = new HashMap<>();

    /** A child of the household at a location, [from, to). */
    private record Lived(LocationId location, LocalDate from, LocalDate to) {}

    void add(Subject child) {
        List<Accompanied> all = child.file().accompaniments();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).household() == null) continue;
            LocalDate from = i == 0 ? LocalDate.MIN : all.get(i).from();
            LocalDate to = i + 1 < all.size() ? all.get(i + 1).from() : LocalDate.MAX;
            for (Stay stay : child.stays()) {
                Lived lived = lived(child, stay, from, to);
                if (lived.from().isBefore(lived.to()))
                    households
                            .computeIfAbsent(all.get(i).household(), first -> new ArrayList<>(2))
                            .add(lived);
            }
        }
    }

    private static Lived lived(Subject child, Stay stay, LocalDate from, LocalDate to) {
        LocalDate until = stay.leftOn() == null ? LocalDate.MAX : stay.leftOn();
        LocalDate grown = child.eighteenth() == null ? LocalDate.MAX : child.eighteenth();
        LocalDate end = until.isBefore(to) ? until : to;
        return new Lived(
                stay.location(),
                stay.arrivedOn().isBefore(from) ? from : stay.arrivedOn(),
                end.isBefore(grown) ? end : grown);
    }

    void add(Apartness other) {
        other.households.forEach((id, lived) ->
                households.computeIfAbsent(id, first -> new ArrayList<>(2)).addAll(lived));
    }

    void tell(LocalDate day, Told told) {
        long several = 0;
        long apart = 0;
        long days = 0;
        for (List<Lived> all : households.values()) {
            List<Lived> there = all.stream().filter(each -> contains(each, day)).toList();
            if (there.size() > 1) several++;
            if (isApart(there)) apart++;
            days += daysApart(all, day);
        }
        Cell households = Cell.of(Measure.HOUSEHOLD_APART, day, "HOUSEHOLDS_OF_SEVERAL");
        told.tell(households, several);
        Cell apartCell = Cell.of(Measure.HOUSEHOLD_APART, day, "APART");
        told.tell(apartCell, apart);
        told.share(Cell.of(Measure.HOUSEHOLD_APART, day, "SHARE"), apartCell, households);
        told.tell(Cell.of(Measure.HOUSEHOLD_APART, day, "DAYS_APART"), days);
    }

    /** On how many days before this one its children lived at more than one location. */
    private static long daysApart(List<Lived> all, LocalDate day) {
        if (all.size() < 2) return 0;
        TreeSet<LocalDate> turns = new TreeSet<>(Set.of(day));
        for (Lived each : all) {
            if (each.from().isBefore(day)) turns.add(each.from());
            if (each.to().isBefore(day)) turns.add(each.to());
        }
        long days = 0;
        LocalDate before = null;
        for (LocalDate turn : turns) {
            LocalDate from = before;
            if (from != null
                    && isApart(all.stream().filter(each -> contains(each, from)).toList()))
                days += DAYS.between(from, turn);
            before = turn;
        }
        return days;
    }

    private static boolean isApart(List<Lived> there) {
        Set<LocationId> locations = new HashSet<>();
        there.forEach(each -> locations.add(each.location()));
        return locations.size() > 1;
    }

    private static boolean contains(Lived each, LocalDate day) {
        return !day.isBefore(each.from()) && day.isBefore(each.to());
    }
}

package nl.relocationtracker.api.pages;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.relocationtracker.core.location.Grouping;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.projections.measure.InEmergency;
import nl.relocationtracker.projections.population.Population;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.PointInTime;

/** Emergency reception as the letter has it, crisis included, and for how long children have been in it. */
public final class Emergency {

    public static final Grouping GROUPING = Grouping.LETTER_2024;
    public static final Set<LocationKind> KINDS = InEmergency.KINDS;

    private Emergency() {}

    /**
     * How many children have been there for how long at the end of the day.
     *
     * @param numbers how many since which day
     */
    static Map<HowLong, Long> howLong(Map<LocalDate, Long> numbers, LocalDate day) {
        Map<HowLong, Long> found = Stream.of(HowLong.values()).collect(toMap(Function.identity(), none -> 0L));
        numbers.forEach((since, number) -> found.merge(HowLong.of(since, day), number, Long::sum));
        return new EnumMap<>(found);
    }

    /** How many children are there. */
    static long number(Population population) {
        return population.rows().stream()
                .filter(row -> KINDS.contains(LocationKind.valueOf(row.kind())))
                .mapToLong(Population.Row::children)
                .sum();
    }

    /** How many since which day, and no more or fewer than the population has. */
    static Map<LocalDate, Long> numbers(
            InEmergency there, Map<LocalDate, Long> kept, Population population, PointInTime when) {
        long number = kept.values().stream().mapToLong(Long::longValue).sum();
        return number == number(population) ? kept : there.numbersByStays(when);
    }

    /** Those who have been there for so long: as many as the figure has. */
    static Collection<UUID> children(InEmergency there, Populations populations, HowLong asked, PointInTime when) {
        Map<UUID, LocalDate> since = there.since(when);
        if (when.knownAt() != null && since.size() != number(populations.population(when)))
            since = there.sinceByStays(when);
        return since.entrySet().stream()
                .filter(each -> HowLong.of(each.getValue(), when.asOf()) == asked)
                .map(Map.Entry::getKey)
                .toList();
    }
}

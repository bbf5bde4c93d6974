package nl.relocationtracker.api.pages;

import static java.util.stream.Collectors.toMap;

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
import nl.relocationtracker.projections.reading.PointInTime;

/** Emergency reception as the letter has it, crisis included, and for how long children have been in it. */
public final class Emergency {

    public static final Grouping GROUPING = Grouping.LETTER_2024;
    public static final Set<LocationKind> KINDS = InEmergency.KINDS;

    private Emergency() {}

    /** How many children have been there for how long at the end of the day. */
    static Map<HowLong, Long> howLong(InEmergency there, PointInTime when) {
        Map<HowLong, Long> found = Stream.of(HowLong.values()).collect(toMap(Function.identity(), none -> 0L));
        there.numbers(when).forEach((since, number) -> found.merge(HowLong.of(since, when.asOf()), number, Long::sum));
        return new EnumMap<>(found);
    }

    /** Those who have been there for so long. */
    static Collection<UUID> children(InEmergency there, HowLong asked, PointInTime when) {
        return there.since(when).entrySet().stream()
                .filter(each -> HowLong.of(each.getValue(), when.asOf()) == asked)
                .map(Map.Entry::getKey)
                .toList();
    }
}

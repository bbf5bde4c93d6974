package nl.relocationtracker.core.crossing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.relocationtracker.core.alert.AlertSubject;
import nl.relocationtracker.core.alert.CrossingId;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.finding.DaySpans;
import nl.relocationtracker.core.location.History;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/**
 * How many days of a spell were in emergency and crisis emergency reception, wherever and in whatever order.
 *
 * <p>Example: with a term of 30 and a stay there from 1 March on, 31 March is the 31st day, and the one on which it is too long.
 */
record EmergencyDays(Timeline timeline, Places places) {

    List<Crossing> crossings(AlertRule rule, AlertSubject subject) {
        List<Crossing> all = new ArrayList<>();
        Map<Integer, List<Stay>> spells = timeline.stays().stream().collect(Collectors.groupingBy(Stay::spell));
        for (List<Stay> spell : spells.values()) {
            List<DaySpans.Span> spans = inEmergency(spell).spans();
            LocalDate beyond = dayAfter(spans, rule.term());
            if (beyond != null)
                all.add(Crossing.on(
                        rule,
                        subject,
                        new CrossingId(spell.get(0).id().value()),
                        beyond,
                        endOf(spans.get(spans.size() - 1))));
        }
        return all;
    }

    /** The day that follows on so many days of these; null when there are no more than so many. */
    private static LocalDate dayAfter(List<DaySpans.Span> spans, int days) {
        long left = days;
        for (DaySpans.Span span : spans) {
            long length = span.to().toEpochDay() - span.from().toEpochDay();
            if (length > left) return span.from().plusDays(left);
            left -= length;
        }
        return null;
    }

    private static LocalDate endOf(DaySpans.Span last) {
        return last.to().equals(LocalDate.MAX) ? null : last.to();
    }

    private DaySpans inEmergency(List<Stay> spell) {
        DaySpans days = DaySpans.NONE;
        for (Stay stay : spell) {
            LocalDate left = stay.leftOn() == null ? LocalDate.MAX : stay.leftOn();
            days = days.plus(DaySpans.of(stay.arrivedOn(), left).within(emergency(stay)));
        }
        return days;
    }

    private DaySpans emergency(Stay stay) {
        LocationPeriods known = places.locations().get(stay.location());
        DaySpans days = DaySpans.NONE;
        if (known == null) return days;
        for (History.Span<LocationKind> span : known.descriptions().kinds().spans())
            if (span.value() == LocationKind.EMERGENCY || span.value() == LocationKind.CRISIS_EMERGENCY)
                days = days.plus(DaySpans.of(span.from(), span.to()));
        return days;
    }
}

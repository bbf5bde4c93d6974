package nl.relocationtracker.projections.alerts;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.alerts.Alerts.Place;
import nl.relocationtracker.projections.reading.PointInTime;

/**
 * SQL for the first of what somebody has still to do, what presses most first: an index has each severity in order, so that of
 * each no more are looked at than a page shows. Takes the parameters of a list of alerts.
 */
final class Pressing {

    /** The key of the own ones, which are few, and of the others. */
    private static final String OWN = "0";

    private static final String OTHERS = "1";

    /** What presses most first. */
    private static final List<AlertSeverity> ORDER =
            List.of(AlertSeverity.URGENT, AlertSeverity.WARNING, AlertSeverity.NOTICE);

    private Pressing() {}

    /** Whether the index has them; of somebody or of places they are few, and found otherwise. */
    static boolean has(AlertSelection selection, PointInTime when) {
        return when.knownAt() == null
                && selection.watcher() == null
                && selection.locations() == null
                && selection.child() == null
                && selection.assignee() == null
                && !selection.states().isEmpty()
                && AlertSelection.PENDING.containsAll(selection.states());
    }

    /**
     * Those that can be among the first after a place, each with its key.
     *
     * @param chosen the alerts, rows {@code a}, which takes further conditions
     * @param after null from the first
     */
    static String some(String chosen, Place after) {
        String own =
                "select c.*, '%s' || array_position(array[%s], c.severity)::text as key from (%s and a.assignee = cast(:reader as uuid)) c"
                        .formatted(OWN, listed(ORDER), chosen);
        return Stream.concat(
                        Stream.of(own),
                        IntStream.rangeClosed(1, ORDER.size())
                                .filter(n -> after == null || after.key().compareTo(OTHERS + n) <= 0)
                                .mapToObj(n -> others(chosen, n, after)))
                .collect(joining(" union all "));
    }

    private static String others(String chosen, int n, Place after) {
        String key = OTHERS + n;
        String further =
                after != null && after.key().equals(key) ? "and (a.raised_at, a.id) > (:afterMoment, :afterId)" : "";
        // In the words of the index.
        return """
                (select c.*, '%s' as key
                 from (%s and (a.assignee = cast(:reader as uuid)) is not true
                       and array_position(array['NOTICE', 'WARNING', 'URGENT'], a.severity)::text = '%d' %s) c
                 order by raised_at, id limit :limit)
                """.formatted(key, chosen, ORDER.size() + 1 - n, further);
    }

    private static String listed(List<AlertSeverity> severities) {
        return severities.stream().map(each -> "'" + each + "'").collect(joining(", "));
    }
}

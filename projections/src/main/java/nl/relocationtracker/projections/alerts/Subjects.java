package nl.relocationtracker.projections.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.alert.RuleKind.About;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.crossing.AlertRule;
import nl.relocationtracker.core.crossing.Crossing;
import nl.relocationtracker.core.crossing.HouseholdCrossings;
import nl.relocationtracker.core.crossing.HouseholdCrossings.Member;
import nl.relocationtracker.core.crossing.LocationCrossings;
import nl.relocationtracker.core.finding.DaySpans;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.projections.store.EventTable;
import nl.relocationtracker.projections.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads children, households and locations, and finds every crossing of theirs. */
final class Subjects {

    private final JdbcTemplate jdbc;
    private final EventTable events;
    private final ReadChildren children;
    private final ClosurePreviews closures;

    Subjects(JdbcTemplate jdbc, EventTable events, ReadChildren children, ClosurePreviews closures) {
        this.jdbc = jdbc;
        this.events = events;
        this.children = children;
        this.closures = closures;
    }

    /**
     * By subject; one that nobody knows is not in the answer.
     *
     * @param rules those that are about such subjects
     */
    Map<UUID, List<Crossing>> crossings(About about, Collection<UUID> subjects, List<AlertRule> rules) {
        return switch (about) {
            case CHILD -> ofChildren(subjects, rules);
            case HOUSEHOLD -> ofHouseholds(subjects, rules);
            case LOCATION -> ofLocations(subjects, rules);
        };
    }

    private Map<UUID, List<Crossing>> ofChildren(Collection<UUID> subjects, List<AlertRule> rules) {
        Map<UUID, List<Crossing>> all = new HashMap<>();
        for (ReadChildren.Known known : children.of(subjects))
            all.put(known.file().id().value(), known.crossings().of(rules));
        return all;
    }

    private Map<UUID, List<Crossing>> ofHouseholds(Collection<UUID> subjects, List<AlertRule> rules) {
        Map<UUID, List<UUID>> members = new HashMap<>();
        jdbc.query(
                """
                select distinct household_id, child_id from accompaniment
                where household_id = any (?) and recorded_to = 'infinity'
                """,
                row -> {
                    members.computeIfAbsent(row.getObject(1, UUID.class), first -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                },
                (Object) subjects.toArray(UUID[]::new));
        Map<UUID, Member> known = new HashMap<>();
        children.of(members.values().stream().flatMap(List::stream).distinct().toList())
                .forEach(child -> known.put(child.file().id().value(), new Member(child.file(), child.birth())));
        Map<UUID, List<Crossing>> all = new HashMap<>();
        for (UUID household : subjects)
            all.put(
                    household,
                    new HouseholdCrossings(
                                    new HouseholdId(household),
                                    members.getOrDefault(household, List.of()).stream()
                                            .map(known::get)
                                            .toList())
                            .of(rules));
        return all;
    }

    private Map<UUID, List<Crossing>> ofLocations(Collection<UUID> subjects, List<AlertRule> rules) {
        Map<UUID, DaySpans> inhabited = inhabited(subjects);
        Map<UUID, List<Crossing>> all = new HashMap<>();
        events.streams(subjects)
                .forEach((id, stream) -> all.put(
                        id,
                        new LocationCrossings(
                                        folded(id, stream),
                                        inhabited.getOrDefault(id, DaySpans.NONE),
                                        (rule, day) -> closures.wouldCross(new LocationId(id), day, rule.policy()))
                                .of(rules)));
        return all;
    }

    private static LocationPeriods folded(UUID id, List<StoredEvent> stream) {
        LocationPeriods location = LocationPeriods.unopened(new LocationId(id));
        for (StoredEvent event : stream)
            if (event.payload() instanceof LocationEvent happened) location = location.after(happened);
        return location;
    }

    /** The days on which some child lived there. */
    private Map<UUID, DaySpans> inhabited(Collection<UUID> locations) {
        Map<UUID, DaySpans> spans = new HashMap<>();
        jdbc.query(
                """
                select location_id, lower(span), upper(span)
                from (select location_id, unnest(range_agg(daterange(arrived_on, left_on))) as span from stay
                      where location_id = any (?) and recorded_to = 'infinity' group by location_id) together
                """,
                row -> {
                    LocalDate to = row.getObject(3, LocalDate.class);
                    spans.merge(
                            row.getObject(1, UUID.class),
                            DaySpans.of(row.getObject(2, LocalDate.class), to == null ? LocalDate.MAX : to),
                            DaySpans::plus);
                },
                (Object) locations.toArray(UUID[]::new));
        return spans;
    }
}

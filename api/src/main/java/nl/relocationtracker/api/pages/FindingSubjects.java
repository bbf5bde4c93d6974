package nl.relocationtracker.api.pages;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.findings.FindingView;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.locations.Locations;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whom or what findings are about, for those who may read it. */
@Component
public class FindingSubjects {

    private final Naming naming;
    private final Locations locations;

    FindingSubjects(Naming naming, Locations locations) {
        this.naming = naming;
        this.locations = locations;
    }

    /**
     * Of each finding: a child by its name, a household by that of the child in whose record it stands, a location by its own.
     *
     * @return by the id of the finding; nothing of one whose child or location is not known on that day
     */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<FindingView> found, PointInTime when, Language language) {
        Map<UUID, String> children = naming.of(all(found.stream().map(FindingSubjects::child)), language);
        Map<UUID, String> places = locations
                .locations(all(found.stream().filter(FindingView::isOfLocation).map(FindingView::locationId)), when)
                .stream()
                .collect(toMap(LocationView::id, LocationView::label));
        Map<UUID, String> subjects = new HashMap<>();
        for (FindingView each : found) {
            String subject = each.isOfLocation() ? places.get(each.locationId()) : children.get(child(each));
            if (subject != null)
                subjects.put(
                        each.id(),
                        each.childId() != null || each.isOfLocation() ? subject : household(subject, language));
        }
        return subjects;
    }

    private static UUID child(FindingView found) {
        if (found.isOfLocation()) return null;
        return found.childId() != null ? found.childId() : found.acceptedBy();
    }

    private static String household(String child, Language language) {
        return language.say("household.of", child);
    }

    private static Set<UUID> all(Stream<UUID> some) {
        return some.filter(Objects::nonNull).collect(toSet());
    }
}

package nl.relocationtracker.api.pages.recording;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.projections.locations.LocationView;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.Rehearsal.Foreseen;
import org.springframework.stereotype.Component;

/** The moves that everybody asks for, though they count: to a regular place, to fitting care, to family. */
@Component
class AskedFor {

    private static final Set<Reason> REASONS =
            Set.of(Reason.TO_REGULAR_RECEPTION, Reason.TO_FITTING_CARE, Reason.FAMILY_REUNION);
    private static final Set<LocationKind> KINDS = Set.of(
            LocationKind.REGULAR, LocationKind.SMALL_SCALE_HOME, LocationKind.FOSTER_FAMILY, LocationKind.PROTECTED);

    private final OpenPlaces places;
    private final Grounds grounds;

    AskedFor(OpenPlaces places, Grounds grounds) {
        this.places = places;
        this.grounds = grounds;
    }

    /**
     * Who of these children makes such a move. From one such place to another is none, unless that is why.
     *
     * @param reason of the move, or null
     * @param place where it goes, or null
     */
    Set<UUID> among(Map<UUID, Foreseen> children, Reason reason, LocationView place) {
        Set<UUID> moving = new HashSet<>(children.keySet());
        moving.removeIf(child -> !isMoving(children.get(child)));
        if (reason != null && REASONS.contains(reason)) return moving;
        if (place == null || !KINDS.contains(place.kind())) return Set.of();
        Set<UUID> fit = fit(moving.stream()
                .flatMap(child -> left(children.get(child)).stream())
                .collect(Collectors.toSet()));
        moving.removeIf(child -> left(children.get(child)).filter(fit::contains).isPresent());
        return moving;
    }

    private static boolean isMoving(Foreseen foreseen) {
        return foreseen.after().timeline().relocations().size()
                > foreseen.before().timeline().relocations().size();
    }

    private static Optional<UUID> left(Foreseen foreseen) {
        return foreseen.before().timeline().last().map(Stay::location).map(LocationId::value);
    }

    private Set<UUID> fit(Set<UUID> left) {
        return places.locations(left, grounds.today()).stream()
                .filter(location -> KINDS.contains(location.kind()))
                .map(LocationView::id)
                .collect(Collectors.toSet());
    }
}

package nl.relocationtracker.api.pages.recording;

import java.util.Set;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;
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
     * Whether a child makes such a move. From one such place to another is none, unless that is why.
     *
     * @param reason of the move, or null
     * @param place where it goes, or null
     */
    boolean is(Reason reason, LocationView place, Foreseen foreseen) {
        Timeline before = foreseen.before().timeline();
        if (foreseen.after().timeline().relocations().size()
                <= before.relocations().size()) return false;
        if (reason != null && REASONS.contains(reason)) return true;
        return place != null && KINDS.contains(place.kind()) && !isFit(before);
    }

    private boolean isFit(Timeline before) {
        return before.last()
                .map(Stay::location)
                .map(LocationId::value)
                .flatMap(left -> places.location(left, grounds.today()))
                .map(LocationView::kind)
                .filter(KINDS::contains)
                .isPresent();
    }
}

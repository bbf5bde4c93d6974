package nl.relocationtracker.api.pages.recording;

import java.util.Set;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.locations.LocationView;

/** The moves that everybody asks for, though they count: to a regular place, to fitting care, to family. */
final class AskedFor {

    private static final Set<Reason> REASONS =
            Set.of(Reason.TO_REGULAR_RECEPTION, Reason.TO_FITTING_CARE, Reason.FAMILY_REUNION);
    private static final Set<LocationKind> KINDS = Set.of(
            LocationKind.REGULAR, LocationKind.SMALL_SCALE_HOME, LocationKind.FOSTER_FAMILY, LocationKind.PROTECTED);

    private AskedFor() {}

    /** @param place where the move goes, or null */
    static boolean is(Form<?> form, LocationView place) {
        boolean reason = form.typed("reason").stream()
                .anyMatch(typed -> REASONS.stream().anyMatch(one -> one.name().equals(typed)));
        return reason || (place != null && KINDS.contains(place.kind()));
    }
}

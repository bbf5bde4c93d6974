package nl.relocationtracker.api.rest.input;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.ReportedTo;

/** What is asked about a departure only where nobody knows whereto. */
public final class OnlyForMissing {

    private OnlyForMissing() {}

    /** See {@link Consistent#contradictions}. */
    public static Map<String, InputCode> contradictions(
            Destination destination, LocalDate lastSeenOn, ReportedTo reportedTo) {
        Map<String, InputCode> contradictions = new LinkedHashMap<>();
        if (destination == Destination.WHEREABOUTS_UNKNOWN) return contradictions;
        if (lastSeenOn != null) contradictions.put("lastSeenOn", InputCode.ONLY_FOR_MISSING);
        if (reportedTo != null) contradictions.put("reportedTo", InputCode.ONLY_FOR_MISSING);
        return contradictions;
    }
}

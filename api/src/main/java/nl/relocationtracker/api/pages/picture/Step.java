package nl.relocationtracker.api.pages.picture;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.picture.TimelinePicture.Beside;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.stays.StayView;
import nl.relocationtracker.projections.stays.StayView.Became;

/**
 * A stay, or the time after it that was spent out of reception or is spent on the way.
 *
 * @param from its first day
 * @param to the day on which it ended; null while it goes on
 * @param daysOnTheWay how long the child was in transit before it
 * @param kind on the first day; null where it is no stay
 * @param became what the location became since
 * @param relocation the number of the relocation that began it, or null
 * @param entry whether it began without a relocation
 * @param closed whether the closing of the place before it was the cause
 * @param departed whether the child is out of reception
 * @param correctedOn the day on which it was last put right; null when it never was
 */
record Step(
        LocalDate from,
        LocalDate to,
        String name,
        String detail,
        long daysOnTheWay,
        LocationKind kind,
        List<Became> became,
        Integer relocation,
        boolean entry,
        boolean closed,
        boolean departed,
        LocalDate correctedOn) {

    static List<Step> of(List<StayView> stays, Beside beside, Language language) {
        List<Step> steps = new ArrayList<>();
        StayView before = null;
        for (StayView stay : stays) {
            if (before != null && before.departedOn() != null) steps.add(departure(before, stay.arrivedOn(), language));
            steps.add(stay(stay, before, beside.correctedOn().get(stay.stayId()), language));
            before = stay;
        }
        if (before != null && before.departedOn() != null) steps.add(departure(before, null, language));
        else if (before != null && before.inTransitAfter() && before.inTransitUntil() == null)
            steps.add(transit(before, beside.transitTo(), language));
        return steps;
    }

    LocalDate until(LocalDate asOf) {
        return to == null ? asOf : to;
    }

    /** Whether the child is at no location. */
    boolean away() {
        return kind == null;
    }

    private static Step stay(StayView stay, StayView before, LocalDate correctedOn, Language language) {
        String kind = language.kind(stay.kind());
        String place = stay.municipality() == null ? kind : kind + ", " + stay.municipality();
        boolean travelled = before != null && before.inTransitUntil() != null && before.departedOn() == null;
        return new Step(
                stay.arrivedOn(),
                stay.leftOn(),
                stay.location(),
                place,
                travelled ? DAYS.between(before.leftOn(), stay.arrivedOn()) : 0,
                stay.kind(),
                stay.became(),
                stay.relocation(),
                stay.movedFrom() == null,
                stay.reason() == Reason.LOCATION_CLOSED,
                false,
                correctedOn);
    }

    private static Step departure(StayView after, LocalDate returnedOn, Language language) {
        return new Step(
                after.departedOn(),
                returnedOn,
                language.say("timeline.departed"),
                language.say("destination." + after.destination()),
                0,
                null,
                List.of(),
                null,
                false,
                false,
                true,
                null);
    }

    private static Step transit(StayView after, String transitTo, Language language) {
        return new Step(
                after.leftOn(),
                null,
                language.say("timeline.in-transit"),
                transitTo == null ? language.say("timeline.to-unknown") : language.say("timeline.to", transitTo),
                0,
                null,
                List.of(),
                null,
                false,
                false,
                false,
                null);
    }
}

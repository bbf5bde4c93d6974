package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.counting.Places;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.location.Announced;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.location.LocationPeriods;
import nl.relocationtracker.core.location.Period;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.timeline.Relocation;

/** What kinds of relocations there were: between emergency places, because of closures, to other municipalities. */
final class MovesSum implements Summing {

    /** Of the relocations that lack a trait only the children are asked about. */
    private static final String NOT = "NOT_";

    private final Set<LocationKind> emergency;
    private final Set<Measure> measures;

    MovesSum(Set<LocationKind> emergency, Set<Measure> measures) {
        this.emergency = emergency;
        this.measures = measures;
    }

    /** Every relocation up to the day: that policy is summed with every question. */
    private static Cell all(LocalDate day) {
        return PolicySum.counted(Policies.EVERY_RELOCATION, day);
    }

    private static Cell closures(LocalDate day, String part) {
        return Cell.of(Measure.CLOSURES, day, part);
    }

    private static Cell municipality(LocalDate day, String part) {
        return Cell.of(Measure.MUNICIPALITY_CHANGES, day, part);
    }

    private static Cell emergency(LocalDate day, String part) {
        return Cell.of(Measure.EMERGENCY_TO_EMERGENCY, day, part);
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        LocalDate day = child.day();
        Places places = child.child().places();
        int caused = 0;
        int changed = 0;
        for (Relocation each : child.child().relocations(day)) {
            boolean between = isEmergency(places, each, true) && isEmergency(places, each, false);
            sheet.several(emergency(day, between ? "BETWEEN" : "OTHER"), 1);
            String closure = closure(child.child(), each);
            if (closure.equals("CAUSED")) caused++;
            sheet.several(closures(day, closure), 1);
            for (String one : List.of("CAUSED", "ATTRIBUTED"))
                if (!closure.equals(one)) sheet.several(closures(day, NOT + one), 1);
            String change = change(places, each);
            if (change.equals("CHANGED")) changed++;
            else sheet.several(municipality(day, NOT + "CHANGED"), 1);
            sheet.several(municipality(day, change), 1);
        }
        if (caused > 0) sheet.one(closures(day, "CHILDREN_ONCE_OR_MORE"));
        if (caused > 1) sheet.one(closures(day, "CHILDREN_TWICE_OR_MORE"));
        int atSchoolAge = child.child().tally(Policies.OTHER_MUNICIPALITY).countOn(day);
        sheet.several(municipality(day, "AGE_5_TO_17"), atSchoolAge);
        sheet.several(municipality(day, NOT + "AGE_5_TO_17"), changed - atSchoolAge);
    }

    private boolean isEmergency(Places places, Relocation move, boolean from) {
        if (move.to() == null) return false;
        return places.kind(from ? move.from().location() : move.location(), move.movedOn())
                .filter(emergency::contains)
                .isPresent();
    }

    private static String change(Places places, Relocation move) {
        Optional<String> from = places.municipality(move.from().location(), move.movedOn());
        Optional<String> to = places.municipality(move.location(), move.movedOn());
        if (from.isEmpty() || to.isEmpty()) return "UNKNOWN";
        return from.equals(to) ? "SAME" : "CHANGED";
    }

    /**
     * Caused by a closure when it was recorded so; attributed to one when the child left between the announcement and the closing
     * day with reason CAPACITY or OTHER.
     */
    private static String closure(Subject child, Relocation move) {
        if (move.reason() == Reason.LOCATION_CLOSED) return "CAUSED";
        boolean attributable = move.to() != null && (move.reason() == Reason.CAPACITY || move.reason() == Reason.OTHER);
        if (!attributable) return "OTHER";
        LocalDate left = move.from().leftOn();
        return child.location(move.from())
                        .filter(place -> isClosing(place, left))
                        .isPresent()
                ? "ATTRIBUTED"
                : "OTHER";
    }

    private static boolean isClosing(LocationPeriods place, LocalDate left) {
        for (Period period : place.periods()) {
            Optional<Announced> announced = period.announcedOn(left);
            if (announced.isPresent() && !left.isAfter(announced.get().closesOn())) return true;
        }
        return false;
    }

    @Override
    public void tell(LocalDate day, Told told) {
        if (measures.contains(Measure.EMERGENCY_TO_EMERGENCY)) {
            Cell between = told.tell(emergency(day, "BETWEEN"));
            told.addsUp(all(day), List.of(between, emergency(day, "OTHER")));
            told.tell(emergency(day, "RELOCATIONS"), all(day));
            told.share(emergency(day, "SHARE"), between, all(day), emergency(day, "OTHER"));
        }
        if (measures.contains(Measure.CLOSURES)) tellClosures(day, told);
        if (!measures.contains(Measure.MUNICIPALITY_CHANGES)) return;
        Cell changed = told.tell(municipality(day, "CHANGED"));
        Cell same = told.tell(municipality(day, "SAME"));
        Cell unknown = told.tell(municipality(day, "UNKNOWN"));
        told.addsUp(all(day), List.of(changed, same, unknown));
        told.isPartOf(told.tell(municipality(day, "AGE_5_TO_17")), changed, municipality(day, NOT + "AGE_5_TO_17"));
        told.share(municipality(day, "SHARE"), changed, all(day), municipality(day, NOT + "CHANGED"));
    }

    private static void tellClosures(LocalDate day, Told told) {
        Cell caused = told.tell(closures(day, "CAUSED"));
        Cell attributed = told.tell(closures(day, "ATTRIBUTED"));
        told.addsUp(all(day), List.of(caused, attributed, closures(day, "OTHER")));
        told.tell(closures(day, "ALL"), all(day));
        told.share(closures(day, "SHARE_CAUSED"), caused, all(day), closures(day, NOT + "CAUSED"));
        told.share(closures(day, "SHARE_ATTRIBUTED"), attributed, all(day), closures(day, NOT + "ATTRIBUTED"));
        Cell once = told.tell(closures(day, "CHILDREN_ONCE_OR_MORE"));
        Cell twice = told.tell(closures(day, "CHILDREN_TWICE_OR_MORE"));
        told.isPartOf(once, Present.selected(day));
        told.isPartOf(twice, once);
    }
}

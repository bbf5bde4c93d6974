package nl.relocationtracker.core.replay.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.counting.Policies;
import nl.relocationtracker.core.replay.Measure;

/** What was known of a day at the end of that day, beside what is known of it now, and by which events it changed. */
final class RevisionSum {

    /** Not an event of the child but of a location where it was. */
    private static final String OF_A_LOCATION = "LOCATION";

    private static final String BY = "BY.";

    private RevisionSum() {}

    private static Cell cell(LocalDate day, String part) {
        return Cell.of(Measure.REVISION, day, part);
    }

    /**
     * @param then the child as it was known at the end of the day, if it was selected as known then
     * @param now as it is known now, if it is selected
     * @param later the kinds of the events that were recorded of it since
     * @param sheet of the child
     */
    static void add(LocalDate day, Optional<OnDay> then, Optional<OnDay> now, Collection<String> later, Sheet sheet) {
        int before = then.map(RevisionSum::moves).orElse(0);
        int after = now.map(RevisionSum::moves).orElse(0);
        boolean was = then.filter(OnDay::isPresent).isPresent();
        boolean is = now.filter(OnDay::isPresent).isPresent();
        sheet.several(cell(day, "RELOCATIONS_THEN"), before);
        sheet.several(cell(day, "RELOCATIONS_NOW"), after);
        if (was) sheet.one(cell(day, "PRESENT_THEN"));
        if (was && is) sheet.one(cell(day, "PRESENT_BOTH"));
        if (was && !is) sheet.one(cell(day, "PRESENT_ONLY_THEN"));
        if (!was && is) sheet.one(cell(day, "PRESENT_ONLY_NOW"));
        if (before == after && was == is) return;
        sheet.one(cell(day, "CHILDREN"));
        for (String kind : later.isEmpty()
                ? List.of(OF_A_LOCATION)
                : later.stream().distinct().toList()) sheet.one(cell(day, BY + kind));
    }

    private static int moves(OnDay child) {
        return child.child().tally(Policies.EVERY_RELOCATION).countOn(child.day());
    }

    static void tell(LocalDate day, Told told) {
        Cell then = told.tell(cell(day, "PRESENT_THEN"));
        Cell both = told.tell(cell(day, "PRESENT_BOTH"));
        Cell onlyThen = told.tell(cell(day, "PRESENT_ONLY_THEN"));
        Cell onlyNow = told.tell(cell(day, "PRESENT_ONLY_NOW"));
        told.tell(cell(day, "PRESENT_NOW"), Present.present(day));
        told.addsUp(then, List.of(both, onlyThen));
        told.addsUp(Present.present(day), List.of(both, onlyNow));
        Cell children = cell(day, "CHILDREN");
        // Between both are the moves of those of whom something changed, who can be few.
        told.tellOnlyWith(children, cell(day, "RELOCATIONS_THEN"));
        told.tell(cell(day, "RELOCATIONS_NOW"));
        told.addsUp(PolicySum.counted(Policies.EVERY_RELOCATION, day), List.of(cell(day, "RELOCATIONS_NOW")));
        told.tell(children);
        List<Cell> kinds = new ArrayList<>(told.sheet().parts(children));
        kinds.removeIf(each -> !each.part().startsWith(BY));
        for (Cell kind : kinds) {
            told.tell(kind);
            told.isPartOf(kind, children);
        }
    }
}

package nl.relocationtracker.api.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.stays.CorrectionView;
import nl.relocationtracker.projections.stays.CorrectionView.AbsenceVersion;
import nl.relocationtracker.projections.stays.CorrectionView.Changed;
import nl.relocationtracker.projections.stays.CorrectionView.StayVersion;

/** What a correction of a child's record made another, in the words of the reader. */
record Differences(Language language, Function<UUID, String> nameOf) {

    /**
     * What was another for a correction.
     *
     * @param of which stay or absence, as it reads now
     * @param parts what was taken to be otherwise; none for something that is new or never was
     */
    record Difference(String of, Change change, List<Part> parts) {}

    /** What became of a stay or an absence. */
    enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One thing: what it was taken to be, and what it is. */
    record Part(String name, String before, String after) {}

    private record Field<V>(String name, Function<V, String> text) {}

    List<Difference> of(CorrectionView correction) {
        List<Difference> differences = new ArrayList<>();
        correction.stays().forEach(changed -> differences.add(difference(changed, this::stay, stayFields())));
        correction.absences().forEach(changed -> differences.add(difference(changed, this::absence, absenceFields())));
        return differences;
    }

    private <V> Difference difference(Changed<V> changed, Function<V, String> title, List<Field<V>> fields) {
        V before = changed.before();
        V after = changed.after();
        if (before == null) return new Difference(title.apply(after), Change.ADDED, List.of());
        if (after == null) return new Difference(title.apply(before), Change.REMOVED, List.of());
        List<Part> parts = fields.stream()
                .filter(field ->
                        !Objects.equals(field.text().apply(before), field.text().apply(after)))
                .map(field -> new Part(
                        language.say("corrections." + field.name()),
                        orNothing(field.text().apply(before)),
                        orNothing(field.text().apply(after))))
                .toList();
        return new Difference(title.apply(after), Change.CHANGED, parts);
    }

    private String stay(StayVersion stay) {
        return language.say("corrections.stay", nameOf.apply(stay.locationId()), language.day(stay.arrivedOn()));
    }

    private String absence(AbsenceVersion absence) {
        return language.say(
                "corrections.absence", code("whereabouts", absence.whereabouts()), language.day(absence.from()));
    }

    private List<Field<StayVersion>> stayFields() {
        return List.of(
                new Field<>("location", stay -> nameOf.apply(stay.locationId())),
                new Field<>("arrived", stay -> day(stay.arrivedOn())),
                new Field<>("left", stay -> day(stay.leftOn())),
                new Field<>("spell", stay -> String.valueOf(stay.spell())),
                new Field<>("origin", stay -> code("origin", stay.origin())),
                new Field<>("reason", stay -> code("reason", stay.reason())),
                new Field<>("decided", stay -> code("decidedby", stay.decidedBy())),
                new Field<>("note", StayVersion::note),
                new Field<>("transit", this::transit),
                new Field<>("departed", stay -> day(stay.departedOn())),
                new Field<>("destination", stay -> code("destination", stay.destination())),
                new Field<>("seen", stay -> day(stay.lastSeenOn())),
                new Field<>("reported", stay -> code("reportedto", stay.reportedTo())));
    }

    private List<Field<AbsenceVersion>> absenceFields() {
        return List.of(
                new Field<>("from", absence -> day(absence.from())),
                new Field<>("until", absence -> day(absence.until())),
                new Field<>(
                        "where", absence -> absence.locationId() == null ? null : nameOf.apply(absence.locationId())),
                new Field<>("given-up", absence -> day(absence.placeGivenUpOn())),
                new Field<>("counts", absence -> day(absence.relocationSince())),
                new Field<>("reason", absence -> code("reason", absence.reason())),
                new Field<>("decided", absence -> code("decidedby", absence.decidedBy())));
    }

    private String transit(StayVersion stay) {
        if (!stay.inTransitAfter()) return null;
        String where = stay.transitTo() == null
                ? language.say("timeline.to-unknown")
                : language.say("timeline.to", nameOf.apply(stay.transitTo()));
        return stay.inTransitUntil() == null
                ? where
                : language.say("corrections.transit.until", where, language.day(stay.inTransitUntil()));
    }

    private String day(LocalDate day) {
        return day == null ? null : language.day(day);
    }

    private String code(String kind, Enum<?> value) {
        return value == null ? null : language.say(kind + "." + value.name());
    }

    private String orNothing(String text) {
        return text == null ? language.say("corrections.nothing") : text;
    }
}

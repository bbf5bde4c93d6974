package nl.relocationtracker.core.replay.fold;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.core.person.Birth;
import nl.relocationtracker.core.replay.Measure;
import nl.relocationtracker.core.replay.fold.OnDay.Where;
import nl.relocationtracker.core.timeline.Stay;

/**
 * Unaccompanied children by where they live, apart for those under 15 when they were registered, and how soon these came to a foster
 * family.
 */
final class CareSum implements Summing {

    /** Within so many days after registration a child under 15 should be in a foster family: a starting value and no norm. */
    private static final int DAYS_TO_FOSTER_FAMILY = 28;

    private static final List<String> AGES = List.of("UNDER_15", "FROM_15", "AGE_UNKNOWN");

    private final boolean withPopulation;

    /** @param withPopulation whether the population by kind is told beside it */
    CareSum(boolean withPopulation) {
        this.withPopulation = withPopulation;
    }

    private static Cell cell(LocalDate day, String part) {
        return Cell.of(Measure.FITTING_CARE, day, part);
    }

    @Override
    public void add(OnDay child, Sheet sheet) {
        LocalDate registered = child.child().stays().get(0).arrivedOn();
        String age = age(child.child().birth(), registered);
        if (child.unaccompanied() && child.isPresent()) sheet.one(cell(child.day(), age + "." + child.row()));
        if (child.unaccompanied() && child.where() == Where.MISSING) sheet.one(cell(child.day(), age + ".MISSING"));
        if (age.equals("UNDER_15") && isUnaccompanied(child.child(), registered)) addSoon(child, registered, sheet);
    }

    private static String age(Optional<Birth> birth, LocalDate registered) {
        if (birth.isEmpty()) return "AGE_UNKNOWN";
        return birth.get().birthday(15).isAfter(registered) ? "UNDER_15" : "FROM_15";
    }

    private static boolean isUnaccompanied(Subject child, LocalDate day) {
        return child.accompaniedOn(day)
                .filter(known -> known.accompaniment().unaccompanied())
                .isPresent();
    }

    private static void addSoon(OnDay child, LocalDate registered, Sheet sheet) {
        Optional<LocalDate> fostered = child.child().stays().stream()
                .filter(stay -> !stay.arrivedOn().isAfter(child.day()) && isFoster(child.child(), stay))
                .map(Stay::arrivedOn)
                .findFirst();
        sheet.one(cell(child.day(), "FOSTER.REGISTERED"));
        if (fostered.isEmpty()) {
            sheet.one(cell(child.day(), "FOSTER.NEVER"));
            return;
        }
        int days = (int) DAYS.between(registered, fostered.get());
        sheet.one(cell(child.day(), days <= DAYS_TO_FOSTER_FAMILY ? "FOSTER.IN_TIME" : "FOSTER.LATER"));
    }

    private static boolean isFoster(Subject child, Stay stay) {
        return child.places()
                .kind(stay.location(), stay.arrivedOn())
                .filter(LocationKind.FOSTER_FAMILY::equals)
                .isPresent();
    }

    @Override
    public void tell(LocalDate day, Told told) {
        List<Cell> groups = new ArrayList<>();
        for (String age : AGES) {
            List<Cell> rows = new ArrayList<>();
            for (LocationKind kind : LocationKind.values()) rows.add(told.tell(cell(day, age + "." + kind)));
            for (Where nowhere : PopulationSum.AT_NONE) rows.add(told.tell(cell(day, age + "." + nowhere)));
            Cell group = cell(day, age + ".PRESENT");
            told.tell(group, rows.stream().mapToLong(told.sheet()::sum).sum());
            told.addsUp(group, rows);
            groups.add(group);
            told.isPartOf(told.tell(cell(day, age + ".MISSING")), Present.missing(day));
        }
        Cell all = cell(day, "PRESENT");
        told.tell(all, groups.stream().mapToLong(told::figure).sum());
        told.addsUp(all, groups);
        told.isPartOf(all, Present.present(day));
        if (withPopulation) addUpToPopulation(day, all, told);
        List<Cell> soon = List.of(
                told.tell(cell(day, "FOSTER.IN_TIME")),
                told.tell(cell(day, "FOSTER.LATER")),
                told.tell(cell(day, "FOSTER.NEVER")));
        Cell registered = told.tell(cell(day, "FOSTER.REGISTERED"));
        told.addsUp(registered, soon);
        told.share(cell(day, "FOSTER.SHARE_IN_TIME"), soon.get(0), registered);
    }

    /** The population tells of unaccompanied children of all ages together. */
    private static void addUpToPopulation(LocalDate day, Cell all, Told told) {
        told.addsUp(PopulationSum.unaccompanied(day, "TOTAL"), List.of(all));
        List<String> places =
                new ArrayList<>(PopulationSum.AT_NONE.stream().map(Where::name).toList());
        for (LocationKind kind : LocationKind.values()) places.add(kind.name());
        for (String place : places)
            told.addsUp(
                    PopulationSum.unaccompanied(day, place),
                    AGES.stream().map(age -> cell(day, age + "." + place)).toList());
    }
}

package nl.relocationtracker.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.api.demo.Dice.Odds;

/**
 * Children who arrive together, with a parent or alone.
 *
 * @param born their birth dates, the oldest child first
 */
record Household(List<LocalDate> born, boolean alone) {

    static final int ADULT = 18;

    private static final int OLDEST_DAYS = ADULT * 365 - 10;
    private static final int YOUNG = 15;
    private static final List<Odds<Integer>> SIZES =
            List.of(new Odds<>(42, 1), new Odds<>(32, 2), new Odds<>(16, 3), new Odds<>(7, 4), new Odds<>(3, 5));

    Household {
        born = List.copyOf(born);
    }

    /** @param most how many children it may have */
    static Household arriving(Dice dice, LocalDate day, int most) {
        boolean alone = dice.percent(45);
        int size = alone ? (dice.percent(6) ? 2 : 1) : dice.draw(SIZES);
        int age = alone ? ageAlone(dice) : dice.between(40, OLDEST_DAYS);
        List<LocalDate> born = new ArrayList<>();
        while (born.size() < Math.min(size, most) && age > 0) {
            born.add(bornDaysBefore(day, age));
            if (!dice.percent(2)) age -= dice.between(330, 1500);
        }
        return new Household(born, alone);
    }

    static LocalDate eighteenth(LocalDate born) {
        return born.plusYears(ADULT);
    }

    Ways ways(LocalDate day) {
        if (!alone) return Ways.OF_FAMILIES;
        return youngest().plusYears(YOUNG).isAfter(day) ? Ways.OF_YOUNG_CHILDREN_ALONE : Ways.OF_CHILDREN_ALONE;
    }

    LocalDate youngest() {
        return born.get(born.size() - 1);
    }

    /** Whether a birthday that ends a childhood lies after the one day and not after the other. */
    boolean losesAChild(LocalDate after, LocalDate upTo) {
        return born.stream()
                .map(Household::eighteenth)
                .anyMatch(birthday -> birthday.isAfter(after) && !birthday.isAfter(upTo));
    }

    private static int ageAlone(Dice dice) {
        return dice.percent(86) ? OLDEST_DAYS - dice.about(330) : dice.between(6 * 365, 14 * 365);
    }

    /** Nobody is born on 29 February: where the law lets such a childhood end is none of a demo's business. */
    private static LocalDate bornDaysBefore(LocalDate day, int age) {
        LocalDate born = day.minusDays(age);
        return born.getMonthValue() == 2 && born.getDayOfMonth() == 29 ? born.minusDays(1) : born;
    }
}

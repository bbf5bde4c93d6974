package nl.relocationtracker.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How the sites of a kind open and close over the years. */
enum OpeningPattern {
    /** Open from before the history begins until after it ends. */
    PERMANENT(0, 0, 0, 0),
    /** Mostly permanent; some open late, some close, and some of these open again. */
    STEADY(0, 0, 0, 0),
    /** Open for a contract of a year or so. */
    BY_CONTRACT(180, 600, 30, 200),
    /** Open for some months, again and again. */
    ON_AND_OFF(60, 300, 7, 90),
    /** Open for some weeks, again and again. */
    FLEETING(14, 110, 5, 90);

    private static final int STAYS_CLOSED_PERCENT = 9;

    private final int shortest;
    private final int longest;
    private final int shortestGap;
    private final int longestGap;

    OpeningPattern(int shortest, int longest, int shortestGap, int longestGap) {
        this.shortest = shortest;
        this.longest = longest;
        this.shortestGap = shortestGap;
        this.longestGap = longestGap;
    }

    /** Opening periods, oldest first, as they are known on the last day: no closing lies after it. */
    List<Site.Period> periods(Dice dice, LocalDate firstDay, LocalDate lastDay) {
        LocalDate longAgo = firstDay.minusDays(dice.between(30, 2500));
        if (this == PERMANENT) return List.of(new Site.Period(longAgo, null));
        if (this == STEADY) return steady(dice, longAgo, firstDay, lastDay);
        return changing(dice, firstDay, lastDay);
    }

    private static List<Site.Period> steady(Dice dice, LocalDate longAgo, LocalDate firstDay, LocalDate lastDay) {
        int span = (int) (lastDay.toEpochDay() - firstDay.toEpochDay());
        LocalDate opened = dice.percent(20) ? firstDay.plusDays(dice.between(1, span * 3 / 4)) : longAgo;
        LocalDate closed = lastDay.minusDays(dice.between(0, span / 2));
        if (dice.percent(80) || !closed.isAfter(opened.plusDays(180))) return List.of(new Site.Period(opened, null));
        LocalDate again = closed.plusDays(dice.between(60, 240));
        if (dice.percent(50) || again.isAfter(lastDay)) return List.of(new Site.Period(opened, closed));
        return List.of(new Site.Period(opened, closed), new Site.Period(again, null));
    }

    private List<Site.Period> changing(Dice dice, LocalDate firstDay, LocalDate lastDay) {
        List<Site.Period> periods = new ArrayList<>();
        int span = (int) (lastDay.toEpochDay() - firstDay.toEpochDay());
        LocalDate opened = firstDay.plusDays(dice.between(-longest / 2, span * 3 / 4));
        while (!opened.isAfter(lastDay)) {
            LocalDate closed = opened.plusDays(dice.between(shortest, longest));
            boolean open = closed.isAfter(lastDay);
            periods.add(new Site.Period(opened, open ? null : closed));
            if (open || dice.percent(STAYS_CLOSED_PERCENT)) break;
            opened = closed.plusDays(dice.between(shortestGap, longestGap));
        }
        return periods;
    }
}

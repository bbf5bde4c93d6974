package nl.relocationtracker.api.pages.rule;

import java.util.List;
import nl.relocationtracker.projections.alerts.Trials.Trial;
import nl.relocationtracker.projections.alerts.Trials.Week;

/**
 * What a rule would give, as a page tells it.
 *
 * @param now how many at once
 * @param year how many in the 52 whole weeks before this one
 * @param tenths how many a week, as a mean, times ten
 * @param weeks the last eight of those, the newest first
 */
record TrialShown(int now, int year, long tenths, List<Week> weeks) {

    private static final int SHOWN = 8;

    static TrialShown of(Trial trial) {
        List<Week> weeks = trial.weeks();
        return new TrialShown(
                trial.now(),
                weeks.stream().mapToInt(Week::alerts).sum(),
                Math.round(trial.perWeek() * 10),
                weeks.subList(Math.max(0, weeks.size() - SHOWN), weeks.size()).stream()
                        .sorted((one, other) -> other.from().compareTo(one.from()))
                        .toList());
    }

    /** How many a week, as a mean. */
    public double perWeek() {
        return tenths / 10.0;
    }
}

package nl.relocationtracker.api.alerts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.relocationtracker.projections.alerts.Trials.Trial;

/** What a rule would give. */
@Schema(name = "AlertRuleTrial", description = "What a rule would give, by what is recorded now.")
record TrialAnswer(
        @Schema(description = "How many alerts at once, as backlog, if it were switched on now.")
        int now,

        @Schema(description = "The mean of the 52 whole weeks before this one, with two decimals.")
        double perWeek,

        @Schema(description = "Of the 52 whole weeks before this one those with any, oldest first.")
        List<Week> weeks) {

    /** How many alerts a week would have given. */
    @Schema(name = "AlertRuleTrialWeek", description = "How many alerts a week would have given.")
    record Week(@Schema(description = "Its Monday.") LocalDate from, int alerts) {}

    static TrialAnswer of(Trial trial) {
        return new TrialAnswer(
                trial.now(),
                Math.round(trial.perWeek() * 100) / 100.0,
                trial.weeks().stream()
                        .filter(week -> week.alerts() > 0)
                        .map(week -> new Week(week.from(), week.alerts()))
                        .toList());
    }
}

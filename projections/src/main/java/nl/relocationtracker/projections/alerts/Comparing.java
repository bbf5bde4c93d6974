package nl.relocationtracker.projections.alerts;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertCommand.WithdrawAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.alert.WithdrawalCause;
import nl.relocationtracker.core.crossing.AlertRule;
import nl.relocationtracker.core.crossing.Crossing;
import nl.relocationtracker.projections.alerts.StandingAlerts.Standing;

/**
 * What has to be done about alerts: the crossings that the record of a subject has, held against the alerts that there are.
 *
 * @param crossings all that there ever were and will be, by these rules
 * @param alerts all about the subject
 */
record Comparing(List<AlertRule> rules, List<Crossing> crossings, List<Standing> alerts) {

    /**
     * @param toRaise whether a crossing that stands is to be raised now, and not by another look
     * @param backlog whether it is part of a backlog
     * @param gone why an alert whose crossing is gone is withdrawn
     */
    List<AlertCommand> commands(
            LocalDateTime now, Predicate<Crossing> toRaise, Predicate<Crossing> backlog, WithdrawalCause gone) {
        Map<AlertId, Standing> known = alerts.stream().collect(Collectors.toMap(Standing::id, Function.identity()));
        List<AlertCommand> commands = new ArrayList<>();
        for (Crossing crossing : crossings) {
            Standing alert = known.get(crossing.alertId());
            if (alert != null ? alert.state() == AlertState.WITHDRAWN : toRaise.test(crossing))
                if (crossing.standsAt(now)) commands.add(crossing.raise(backlog.test(crossing)));
        }
        Set<AlertId> there = crossings.stream().map(Crossing::alertId).collect(Collectors.toSet());
        for (Standing alert : alerts)
            if (alert.isPending() && isByTheseRules(alert) && !there.contains(alert.id()))
                commands.add(new WithdrawAlert(alert.id(), gone));
        return commands;
    }

    /** An alert that another version of its rule raised is not judged by this one. */
    private boolean isByTheseRules(Standing alert) {
        return rules.stream().anyMatch(rule -> rule.id().equals(alert.rule()) && rule.version() == alert.ruleVersion());
    }
}

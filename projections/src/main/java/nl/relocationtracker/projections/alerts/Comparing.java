package nl.relocationtracker.projections.alerts;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertCommand.WithdrawAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.core.alert.RuleKind;
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
     * @param erased whether the subject is a child that is erased: then no alert about it stays, whatever raised it
     */
    List<AlertCommand> commands(
            LocalDateTime now, Predicate<Crossing> toRaise, Predicate<Crossing> backlog, boolean erased) {
        Map<AlertId, Standing> known = alerts.stream().collect(Collectors.toMap(Standing::id, Function.identity()));
        List<AlertCommand> commands = new ArrayList<>();
        for (Crossing crossing : crossings) {
            Standing alert = known.get(crossing.alertId());
            if (alert != null ? alert.state() == AlertState.WITHDRAWN : toRaise.test(crossing))
                if (crossing.standsAt(now)) commands.add(crossing.raise(backlog.test(crossing)));
            if (alert != null && alert.state() == AlertState.OPEN)
                crossing.lapsedAt(now).ifPresent(cause -> commands.add(new WithdrawAlert(alert.id(), cause)));
        }
        Set<AlertId> there = crossings.stream().map(Crossing::alertId).collect(Collectors.toSet());
        for (Standing alert : alerts)
            if (alert.isPending() && !there.contains(alert.id()))
                gone(alert, erased).ifPresent(cause -> commands.add(new WithdrawAlert(alert.id(), cause)));
        return commands;
    }

    /** Why an alert is withdrawn of which there is no crossing; nothing for one that these rules do not judge. */
    private Optional<WithdrawalCause> gone(Standing alert, boolean erased) {
        if (erased) return Optional.of(WithdrawalCause.CHILD_ERASED);
        return rules.stream()
                .filter(rule -> rule.id().equals(alert.rule()) && alert.ruleIsSame())
                .findFirst()
                .map(rule -> rule.kind() == RuleKind.CLOSURE_WOULD_CROSS
                        ? WithdrawalCause.PLAN_CHANGED
                        : WithdrawalCause.CORRECTED);
    }
}

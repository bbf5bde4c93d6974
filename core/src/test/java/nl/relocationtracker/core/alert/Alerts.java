package nl.relocationtracker.core.alert;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.location.Locations.TER_APEL;

import java.util.UUID;
import nl.relocationtracker.core.alert.AlertCommand.RaiseAlert;
import nl.relocationtracker.core.alert.AlertEvent.AlertRaised;
import nl.relocationtracker.core.person.Sealed;

/** Words for alerts. */
public final class Alerts {

    public static final RuleId RULE = new RuleId(new UUID(9, 1));
    public static final CrossingId CROSSING = new CrossingId(new UUID(9, 2));
    public static final AlertId ALERT = AlertId.of(RULE, AMINA.value(), CROSSING);
    public static final Assignee COLLEAGUE = new Assignee(new UUID(9, 3));

    private Alerts() {}

    public static RaiseAlert raise(RuleKind kind) {
        return new RaiseAlert(
                ALERT, RULE, 1, kind, AlertSeverity.URGENT, AlertSubject.of(AMINA), CROSSING, march(1), false);
    }

    public static AlertRaised raised(RuleKind kind) {
        return new AlertRaised(
                ALERT, RULE, 1, kind, AlertSeverity.URGENT, AlertSubject.of(AMINA), CROSSING, march(1), false);
    }

    static AlertRaised raisedOfLocation() {
        return new AlertRaised(
                ALERT,
                RULE,
                1,
                RuleKind.CLOSING_OVERDUE,
                AlertSeverity.NOTICE,
                AlertSubject.of(TER_APEL),
                CROSSING,
                march(1),
                false);
    }

    /** As the vault that hides nothing seals it. */
    static Sealed sealed(long sequence, String note) {
        return new Sealed("sealed for %s %d note of alert %s: %s".formatted(AMINA, sequence, ALERT, note));
    }
}

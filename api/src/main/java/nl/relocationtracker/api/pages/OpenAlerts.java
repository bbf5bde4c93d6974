package nl.relocationtracker.api.pages;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.alerts.Concern;
import nl.relocationtracker.core.alert.AlertState;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.Alerts;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How many alerts that concern somebody nobody is on, as far as {@link #MOST}: it stands on every page. */
@Component
class OpenAlerts implements ToLongFunction<Account> {

    /** One more than is told. */
    static final int MOST = 1000;

    private static final AlertSelection OPEN = AlertSelection.ALL.in(List.of(AlertState.OPEN));

    private final TransactionTemplate transaction;
    private final Alerts alerts;
    private final Grounds grounds;

    OpenAlerts(PlatformTransactionManager transactions, Alerts alerts, Grounds grounds) {
        this.transaction = GenerationTransactions.ofOnePlan(transactions);
        this.alerts = alerts;
        this.grounds = grounds;
    }

    @Override
    public long applyAsLong(Account account) {
        return Objects.requireNonNull(
                transaction.execute(status -> alerts.count(OPEN.of(Concern.of(account)), grounds.asOfToday(), MOST)));
    }
}

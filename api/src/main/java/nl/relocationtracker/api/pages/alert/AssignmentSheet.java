package nl.relocationtracker.api.pages.alert;

import static nl.relocationtracker.core.refusal.RefusalCode.ACCOUNT_UNKNOWN;
import static nl.relocationtracker.core.refusal.RefusalCode.NOTHING_CHANGES;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.pages.form.At;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.form.Part;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertCommand.AssignAlert;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.Assignee;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.projections.alerts.AlertSelection;
import nl.relocationtracker.projections.alerts.AlertView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody is to handle an alert, or nobody in particular any more. */
@Component
@Order(3)
class AssignmentSheet implements AlertSheet<AssignmentSheet.AlertAssignment> {

    private final AccountKeeping accounts;

    AssignmentSheet(AccountKeeping accounts) {
        this.accounts = accounts;
    }

    /**
     * What is asked.
     *
     * @param assignee null for nobody in particular
     */
    record AlertAssignment(
            @At({NOTHING_CHANGES, ACCOUNT_UNKNOWN}) UUID assignee) {}

    @Override
    public String name() {
        return "assignment";
    }

    @Override
    public Class<AlertAssignment> form() {
        return AlertAssignment.class;
    }

    @Override
    public boolean fits(AlertView alert) {
        return AlertSelection.PENDING.contains(alert.state());
    }

    /** Who asks is suggested, unless somebody has it already. */
    @Override
    public AlertAssignment blank(AlertView alert, Account self) {
        return new AlertAssignment(
                alert.assignee() == null ? self.id() : alert.assignee().account());
    }

    @Override
    public List<Part> parts(AlertView alert, Language language) {
        return List.of(Part.select(
                "assignee",
                accounts.all().stream()
                        .filter(Account::isNearChildren)
                        .map(account -> new Option(account.id().toString(), account.name()))
                        .toList()));
    }

    @Override
    public AlertCommand.ByPerson command(AlertAssignment filled, AlertId alert, Long version) {
        if (filled.assignee() != null
                && accounts.find(filled.assignee())
                        .filter(Account::isNearChildren)
                        .isEmpty()) throw new Refusal(Objection.of(ACCOUNT_UNKNOWN, "accountId", filled.assignee()));
        return new AssignAlert(alert, version, filled.assignee() == null ? null : new Assignee(filled.assignee()));
    }
}

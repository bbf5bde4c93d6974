package nl.relocationtracker.core.alert;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import nl.relocationtracker.core.alert.AlertCommand.AcknowledgeAlert;
import nl.relocationtracker.core.alert.AlertCommand.AssignAlert;
import nl.relocationtracker.core.alert.AlertCommand.NoteAlert;
import nl.relocationtracker.core.alert.AlertCommand.ReopenAlert;
import nl.relocationtracker.core.alert.AlertCommand.ResolveAlert;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.rules.Recorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/**
 * An alert, as Axon handles what people ask of it: {@link AlertRules} decide, {@link AlertFile} remembers. What the program asks
 * by itself is recorded beside its cause, in the transaction of that, and does not come by here.
 */
public class Alert {

    @AggregateIdentifier
    private AlertId id;

    private AlertFile file;

    Alert() {}

    @CommandHandler
    Recorded handle(AcknowledgeAlert command, Vault vault) {
        return record(command, vault);
    }

    @CommandHandler
    Recorded handle(AssignAlert command, Vault vault) {
        return record(command, vault);
    }

    @CommandHandler
    Recorded handle(NoteAlert command, Vault vault) {
        return record(command, vault);
    }

    @CommandHandler
    Recorded handle(ResolveAlert command, Vault vault) {
        return record(command, vault);
    }

    @CommandHandler
    Recorded handle(ReopenAlert command, Vault vault) {
        return record(command, vault);
    }

    private Recorded record(AlertCommand command, Vault vault) {
        AlertRules.decide(file, command, vault).forEach(event -> apply(event));
        return new Recorded(file.version(), List.of());
    }

    @EventSourcingHandler
    void on(AlertEvent event) {
        id = event.alertId();
        file = (file == null ? AlertFile.unraised(id) : file).after(event);
    }
}

package nl.relocationtracker.core.child;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import nl.relocationtracker.core.child.ChildCommand.AcceptFinding;
import nl.relocationtracker.core.child.ChildCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.ChildCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.ChildCommand.CorrectDeparture;
import nl.relocationtracker.core.child.ChildCommand.CorrectOrigin;
import nl.relocationtracker.core.child.ChildCommand.CorrectStay;
import nl.relocationtracker.core.child.ChildCommand.DepartChild;
import nl.relocationtracker.core.child.ChildCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.ChildCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.ChildCommand.JoinHousehold;
import nl.relocationtracker.core.child.ChildCommand.LeaveHousehold;
import nl.relocationtracker.core.child.ChildCommand.LiftHold;
import nl.relocationtracker.core.child.ChildCommand.PlaceChild;
import nl.relocationtracker.core.child.ChildCommand.PlaceHold;
import nl.relocationtracker.core.child.ChildCommand.RecallChild;
import nl.relocationtracker.core.child.ChildCommand.ReceiveChild;
import nl.relocationtracker.core.child.ChildCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.ChildCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.ChildCommand.RecordPersonalDetails;
import nl.relocationtracker.core.child.ChildCommand.RelocateChild;
import nl.relocationtracker.core.child.ChildCommand.RetractAbsence;
import nl.relocationtracker.core.child.ChildCommand.RetractStay;
import nl.relocationtracker.core.child.ChildCommand.SendChild;
import nl.relocationtracker.core.child.ChildCommand.WithdrawDeparture;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Recorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A child, as Axon handles it: {@link ChildRules} decide, {@link ChildFile} remembers. */
public class Child {

    @AggregateIdentifier
    private ChildId id;

    private ChildFile file;

    Child() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(PlaceChild command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(RelocateChild command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(SendChild command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(ReceiveChild command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(DepartChild command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(RecallChild command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(RecordPersonalDetails command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(RecordEarlierStay command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(PlaceHold command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(CorrectStay command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(LiftHold command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(RetractStay command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(CorrectDeparture command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(CorrectOrigin command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(WithdrawDeparture command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(BeginTemporaryStay command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(EndTemporaryStay command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(RecordNightsElsewhere command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(RetractAbsence command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(ChangeAccompaniment command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(JoinHousehold command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(LeaveHousehold command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(ErasePersonalDetails command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    @CommandHandler
    Recorded handle(AcceptFinding command, Ground ground, Register register, Vault vault) {
        return record(command, ground, register, vault);
    }

    private Recorded record(ChildCommand command, Ground ground, Register register, Vault vault) {
        ChildFile before = file == null ? ChildFile.empty(command.childId()) : file;
        Decision<ChildEvent> decision = ChildRules.decide(before, List.of(command), ground, register, vault);
        decision.events().forEach(event -> apply(event));
        return new Recorded(file.version(), decision.findings());
    }

    @EventSourcingHandler
    void on(ChildEvent event) {
        id = event.childId();
        file = (file == null ? ChildFile.empty(id) : file).after(event);
    }
}

package nl.relocationtracker.core.child;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import nl.relocationtracker.core.child.AbsenceCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.AbsenceCommand.RetractAbsence;
import nl.relocationtracker.core.child.ChildCommand.AcceptFinding;
import nl.relocationtracker.core.child.CompanyCommand.ChangeAccompaniment;
import nl.relocationtracker.core.child.CompanyCommand.JoinHousehold;
import nl.relocationtracker.core.child.CompanyCommand.LeaveHousehold;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectDeparture;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectOrigin;
import nl.relocationtracker.core.child.CorrectionCommand.CorrectStay;
import nl.relocationtracker.core.child.CorrectionCommand.RecordEarlierStay;
import nl.relocationtracker.core.child.CorrectionCommand.RetractStay;
import nl.relocationtracker.core.child.CorrectionCommand.WithdrawDeparture;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.RecallChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.PersonCommand.ErasePersonalDetails;
import nl.relocationtracker.core.child.PersonCommand.LiftHold;
import nl.relocationtracker.core.child.PersonCommand.PlaceHold;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
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
        return new Recorded(file.version(), decision.findings(), file.isInHouseholdOn(ground.today()));
    }

    @EventSourcingHandler
    void on(ChildEvent event) {
        id = event.childId();
        file = (file == null ? ChildFile.empty(id) : file).after(event);
    }
}

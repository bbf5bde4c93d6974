package nl.relocationtracker.core.location;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import nl.relocationtracker.core.location.AnnouncementCommand.AnnounceClosure;
import nl.relocationtracker.core.location.AnnouncementCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.AnnouncementCommand.WithdrawClosure;
import nl.relocationtracker.core.location.DescriptionCommand.ChangeCapacity;
import nl.relocationtracker.core.location.DescriptionCommand.ConvertLocation;
import nl.relocationtracker.core.location.DescriptionCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationCommand.AcceptLocationFinding;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.location.PeriodCommand.CorrectPeriod;
import nl.relocationtracker.core.location.PeriodCommand.OpenLocation;
import nl.relocationtracker.core.location.PeriodCommand.RecordEarlierPeriod;
import nl.relocationtracker.core.location.PeriodCommand.ReopenLocation;
import nl.relocationtracker.core.location.PeriodCommand.RetractClosure;
import nl.relocationtracker.core.location.PeriodCommand.RetractOpening;
import nl.relocationtracker.core.register.Register;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.Recorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A location, as Axon handles it: {@link LocationRules} decide, {@link LocationPeriods} remember. */
public class Location {

    @AggregateIdentifier
    private LocationId id;

    private LocationPeriods periods;

    Location() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Recorded handle(OpenLocation command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(ReopenLocation command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(RecordEarlierPeriod command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(CloseLocation command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(AnnounceClosure command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(ChangeClosingDay command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(WithdrawClosure command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(ConvertLocation command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(DescribeLocation command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(ChangeCapacity command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(CorrectPeriod command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(RetractOpening command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(RetractClosure command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    @CommandHandler
    Recorded handle(AcceptLocationFinding command, Ground ground, Register register) {
        return record(command, ground, register);
    }

    private Recorded record(LocationCommand command, Ground ground, Register register) {
        LocationPeriods before = periods == null ? LocationPeriods.unopened(command.locationId()) : periods;
        Decision<LocationEvent> decision = LocationRules.decide(before, List.of(command), ground, register);
        decision.events().forEach(event -> apply(event));
        return new Recorded(periods.version(), decision.findings());
    }

    @EventSourcingHandler
    void on(LocationEvent event) {
        id = event.locationId();
        periods = (periods == null ? LocationPeriods.unopened(id) : periods).after(event);
    }
}

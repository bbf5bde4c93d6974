package nl.relocationtracker.core.location;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import nl.relocationtracker.core.location.LocationCommand.AnnounceClosure;
import nl.relocationtracker.core.location.LocationCommand.ChangeCapacity;
import nl.relocationtracker.core.location.LocationCommand.ChangeClosingDay;
import nl.relocationtracker.core.location.LocationCommand.CloseLocation;
import nl.relocationtracker.core.location.LocationCommand.ConvertLocation;
import nl.relocationtracker.core.location.LocationCommand.CorrectPeriod;
import nl.relocationtracker.core.location.LocationCommand.DescribeLocation;
import nl.relocationtracker.core.location.LocationCommand.OpenLocation;
import nl.relocationtracker.core.location.LocationCommand.RecordEarlierPeriod;
import nl.relocationtracker.core.location.LocationCommand.ReopenLocation;
import nl.relocationtracker.core.location.LocationCommand.RetractClosure;
import nl.relocationtracker.core.location.LocationCommand.RetractOpening;
import nl.relocationtracker.core.location.LocationCommand.WithdrawClosure;
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

package nl.relocationtracker.projections.recording;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildCommand.AcceptFinding;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.alerts.AlertedChildren;
import nl.relocationtracker.projections.households.HouseholdView;
import nl.relocationtracker.projections.households.Households;
import nl.relocationtracker.projections.reading.PointInTime;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records one command at a time. Joins a transaction that runs already; otherwise it is a transaction of its own, and what
 * it answers is committed.
 */
public final class Recording {

    private final TransactionTemplate transaction;
    private final CommandGateway gateway;
    private final Households households;
    private final Grounds grounds;
    private final AlertedChildren alerted;

    public Recording(
            TransactionTemplate transaction,
            CommandGateway gateway,
            Households households,
            Grounds grounds,
            AlertedChildren alerted) {
        this.transaction = transaction;
        this.gateway = gateway;
        this.households = households;
        this.grounds = grounds;
        this.alerted = alerted;
    }

    /**
     * @throws nl.relocationtracker.core.refusal.Refusal when a rule says no
     * @throws SomebodyElseFirst when something else was recorded of the child meanwhile; it can be tried again
     */
    public Recorded record(ChildCommand command, Origin origin) {
        // One transaction: between two the tables that are read could be others than those that were written.
        return transaction.execute(status -> sendAndFind(command, origin));
    }

    private Recorded sendAndFind(ChildCommand command, Origin origin) {
        Recorded recorded = send(command, origin);
        if (command instanceof AcceptFinding) return recorded;
        // What asks for the household costs as much as half of the rest.
        if (!recorded.inHousehold()) return recorded;
        return recorded.with(apartAmong(List.of(command.childId())).stream()
                .flatMap(household -> household.finding().stream())
                .toList());
    }

    /** The households of these children that are not at one place today. */
    List<HouseholdView> apartAmong(Collection<ChildId> children) {
        if (children.isEmpty()) return List.of();
        return households.householdsOf(children, PointInTime.asKnownNow(grounds.today())).stream()
                .filter(HouseholdView::isApart)
                .toList();
    }

    /** See {@link #record(ChildCommand, Origin)}. */
    public Recorded record(LocationCommand command, Origin origin) {
        return send(command, origin);
    }

    /**
     * See {@link #record(ChildCommand, Origin)}. Nothing is sealed for a child that is erased meanwhile: whoever erases it waits.
     *
     * @throws nl.relocationtracker.core.refusal.Refusal also when the child that the alert is about is erased
     */
    public Recorded record(AlertCommand.ByPerson command, Origin origin) {
        return transaction.execute(status -> {
            if (alerted.holdAndFindErased(command.alertId())) throw new Refusal(Objection.of(RefusalCode.CHILD_ERASED));
            return send(command, origin);
        });
    }

    Recorded send(Object command, Origin origin) {
        try {
            return gateway.sendAndWait(new GenericCommandMessage<>(
                    command, Map.of("account", origin.account().toString())));
        } catch (org.axonframework.modelling.command.ConcurrencyException e) {
            throw new SomebodyElseFirst(e);
        } catch (org.axonframework.modelling.command.AggregateNotFoundException
                | org.axonframework.eventsourcing.IncompatibleAggregateException e) {
            // The second: there is something of that id, but it is a location instead of a child, or the other way
            // about.
            throw new UnknownStream(e);
        }
    }

    /** Somebody else recorded something of the same child or location at the same moment. */
    public static final class SomebodyElseFirst extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SomebodyElseFirst(Throwable cause) {
            super(cause);
        }
    }

    /** There is no such child or location. */
    public static final class UnknownStream extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownStream(Throwable cause) {
            super(cause);
        }
    }
}

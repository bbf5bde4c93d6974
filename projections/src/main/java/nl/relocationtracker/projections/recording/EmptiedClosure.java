package nl.relocationtracker.projections.recording;

import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.core.child.ChildCommand.Motive;
import nl.relocationtracker.core.child.ChildCommand.SendChild;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationCommand.CloseLocation;
import nl.relocationtracker.core.register.Register.Residence;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.register.LocationRegister;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes a location that is empty in fact: whoever is still recorded there has left by the closing day, and it is not known
 * whereto. All of it or nothing.
 */
public final class EmptiedClosure {

    private final TransactionTemplate transaction;
    private final LocationRegister register;
    private final Recording recording;

    EmptiedClosure(TransactionTemplate transaction, LocationRegister register, Recording recording) {
        this.transaction = transaction;
        this.register = register;
        this.recording = recording;
    }

    /** A child that was still recorded there, and its version after it was sent off. */
    public record Sent(ChildId child, long version) {}

    /** @param sent who was still recorded there */
    public record Emptied(Recorded location, List<Sent> sent) {

        public Emptied {
            sent = List.copyOf(sent);
        }
    }

    /**
     * Joins a transaction that runs already.
     *
     * @throws nl.relocationtracker.core.refusal.Refusal when a rule says no, also of somebody who arrived on the closing
     *     day or later
     */
    public Emptied close(CloseLocation command, Origin origin) {
        return transaction.execute(status -> {
            // Before anything is written, so that nobody who waits for this location holds what this waits for.
            register.holdAlone(List.of(command.locationId()));
            List<Sent> sent = new ArrayList<>();
            for (Residence residence : register.residencesBeyond(command.locationId(), command.closedOn()))
                if (residence.leftOn() == null && residence.arrivedOn().isBefore(command.closedOn()))
                    sent.add(send(residence.child(), command, origin));
            return new Emptied(recording.record(command, origin), sent);
        });
    }

    private Sent send(ChildId child, CloseLocation command, Origin origin) {
        SendChild send = new SendChild(child, null, command.closedOn(), null, Motive.of(Reason.LOCATION_CLOSED));
        return new Sent(child, recording.record(send, origin).version());
    }
}

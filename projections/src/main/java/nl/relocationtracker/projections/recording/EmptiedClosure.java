package nl.relocationtracker.projections.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.CHILDREN_RECORDED_THERE;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILDREN_THERE_AFTERWARDS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.relocationtracker.core.child.ChildCommand.Motive;
import nl.relocationtracker.core.child.ChildCommand.SendChild;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationCommand.CloseLocation;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
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
            Set<Objection> objections = new LinkedHashSet<>();
            for (Residence residence : register.residencesBeyond(command.locationId(), command.closedOn()))
                if (residence.leftOn() == null && residence.arrivedOn().isBefore(command.closedOn()))
                    sent.addAll(all(objections, () -> send(residence.child(), command, origin)));
            boolean everybodyLeft = objections.isEmpty();
            List<Recorded> closed = all(objections, () -> recording.record(command, origin));
            if (!objections.isEmpty())
                throw new Refusal(objections.stream()
                        .filter(objection -> everybodyLeft || objection.code() != CHILDREN_RECORDED_THERE)
                        .map(EmptiedClosure::afterwards)
                        .toList());
            return new Emptied(closed.get(0), sent);
        });
    }

    /** What came of it; nothing when it was refused, for reasons that are told with all others. */
    private static <T> List<T> all(Set<Objection> objections, Supplier<T> work) {
        try {
            return List.of(work.get());
        } catch (Refusal refusal) {
            objections.addAll(refusal.objections());
            return List.of();
        }
    }

    /** That the site is empty in fact was said; it does not help against who came or left later than it closed. */
    private static Objection afterwards(Objection objection) {
        return objection.code() == CHILDREN_RECORDED_THERE
                ? new Objection(CHILDREN_THERE_AFTERWARDS, objection.details())
                : objection;
    }

    private Sent send(ChildId child, CloseLocation command, Origin origin) {
        SendChild send = new SendChild(child, null, command.closedOn(), null, Motive.of(Reason.LOCATION_CLOSED));
        return new Sent(child, recording.record(send, origin).version());
    }
}

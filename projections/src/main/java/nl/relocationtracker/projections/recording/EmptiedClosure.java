package nl.relocationtracker.projections.recording;

import static nl.relocationtracker.core.refusal.RefusalCode.CHILDREN_RECORDED_THERE;
import static nl.relocationtracker.core.refusal.RefusalCode.CHILDREN_THERE_AFTERWARDS;
import static nl.relocationtracker.core.refusal.RefusalCode.STALE_VERSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.PeriodCommand.CloseLocation;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
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

    /** Whoever is recorded there; see {@link #close(CloseLocation, Origin, Predicate)}. */
    public Emptied close(CloseLocation command, Origin origin) {
        return close(command, origin, child -> true);
    }

    /**
     * Joins a transaction that runs already.
     *
     * @param seen whether somebody said of this child that it is gone; others may have come since
     * @throws Refusal when a rule says no, also of somebody who arrived on the closing day or later: it holds the objections
     *     to all of it, those to a child naming that child; and when a child would be sent off whom nobody saw, as of
     *     something that was changed meanwhile
     */
    public Emptied close(CloseLocation command, Origin origin, Predicate<ChildId> seen) {
        return transaction.execute(status -> {
            // Before anything is written, so that nobody who waits for this location holds what this waits for.
            register.holdAlone(List.of(command.locationId()));
            List<Sent> sent = new ArrayList<>();
            List<Objection> objections = new ArrayList<>();
            LocalDate othersSeenOn = null;
            for (Residence residence : register.residencesBeyond(command.locationId(), command.closedOn())) {
                LocalDate arrivedOn = residence.arrivedOn();
                if (residence.leftOn() == null && arrivedOn.isBefore(command.closedOn()))
                    send(residence.child(), command, origin, sent, objections);
                else if (othersSeenOn == null || arrivedOn.isAfter(othersSeenOn)) othersSeenOn = arrivedOn;
            }
            requireSeen(sent, seen);
            return new Emptied(closed(command, origin, objections, othersSeenOn), sent);
        });
    }

    private static void requireSeen(List<Sent> sent, Predicate<ChildId> seen) {
        List<Objection> unseen = sent.stream()
                .filter(one -> !seen.test(one.child()))
                // The version before it was sent off, which is undone.
                .map(one -> Objection.of(STALE_VERSION, "version", one.version() - 1)
                        .with("childId", one.child()))
                .toList();
        if (!unseen.isEmpty()) throw new Refusal(unseen);
    }

    private void send(
            ChildId child, CloseLocation command, Origin origin, List<Sent> sent, List<Objection> objections) {
        SendChild send = new SendChild(child, null, command.closedOn(), null, Motive.of(Reason.LOCATION_CLOSED));
        try {
            sent.add(new Sent(child, recording.record(send, origin).version()));
        } catch (Refusal refusal) {
            refusal.objections().forEach(objection -> objections.add(objection.with("childId", child)));
        }
    }

    /**
     * That children who may not be sent off still live there goes without saying, and so does what is said of all.
     *
     * @param othersSeenOn a day on which others live there whom it does not help to send off; null when there are none
     */
    private Recorded closed(CloseLocation command, Origin origin, List<Objection> ofChildren, LocalDate othersSeenOn) {
        List<Objection> ofLocation;
        try {
            Recorded closed = recording.record(command, origin);
            if (ofChildren.isEmpty()) return closed;
            ofLocation = List.of();
        } catch (Refusal refusal) {
            ofLocation = refusal.objections();
        }
        Set<RefusalCode> said = ofLocation.stream().map(Objection::code).collect(Collectors.toSet());
        Stream<Objection> ofAll = ofLocation.stream()
                .filter(objection -> othersSeenOn != null || objection.code() != CHILDREN_RECORDED_THERE)
                .map(objection -> afterwards(objection, othersSeenOn));
        Stream<Objection> ofSome = ofChildren.stream().filter(objection -> !said.contains(objection.code()));
        throw new Refusal(Stream.concat(ofAll, ofSome).toList());
    }

    /** That the site is empty in fact was said; it does not help against who came or left later than it closed. */
    private static Objection afterwards(Objection objection, LocalDate seenOn) {
        return objection.code() == CHILDREN_RECORDED_THERE
                ? new Objection(CHILDREN_THERE_AFTERWARDS, objection.details()).with("seen", seenOn)
                : objection;
    }
}

package nl.relocationtracker.core.crossing;

import java.time.LocalDate;
import java.util.Optional;
import nl.relocationtracker.core.alert.WithdrawalCause;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.person.Birth;

/**
 * That nothing can be done any more about how a child lives in reception, because it has departed or is no child any more.
 *
 * @param on the first day on which that is so
 */
public record Lapse(LocalDate on, WithdrawalCause cause) {

    /** Of a child: nothing while it is in reception, or on the way, and it is not known when it will be eighteen. */
    static Optional<Lapse> of(ChildFile file, Optional<Birth> birth) {
        Optional<Lapse> grown = birth.map(known -> new Lapse(known.eighteenthOn(), WithdrawalCause.TURNED_EIGHTEEN));
        Optional<Lapse> gone = file.timeline()
                .last()
                .filter(stay -> stay.departure() != null)
                .map(stay -> new Lapse(stay.departure().on(), WithdrawalCause.CHILD_DEPARTED));
        return gone.filter(
                        left -> grown.map(own -> !own.on().isBefore(left.on())).orElse(true))
                .or(() -> grown);
    }
}

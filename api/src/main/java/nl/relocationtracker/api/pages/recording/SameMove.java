package nl.relocationtracker.api.pages.recording;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Stay.Departure;
import nl.relocationtracker.core.timeline.Timeline;

/** The move that another child of the household made as well: on the same day, to the same place or out of it. */
interface SameMove {

    /** Nobody made it. */
    SameMove NONE = timeline -> Optional.empty();

    /** The stay of another child that began or ended with it; nothing where it is not clear which. */
    Optional<Stay> in(Timeline other);

    static SameMove arriving(Stay stay) {
        return only(other -> other.arrivedOn().equals(stay.arrivedOn())
                && other.location().equals(stay.location())
                && Objects.isNull(other.move()) == Objects.isNull(stay.move()));
    }

    static SameMove departing(Stay stay) {
        return only(other -> other.location().equals(stay.location()) && Objects.equals(day(other), day(stay)));
    }

    private static Object day(Stay stay) {
        return Optional.ofNullable(stay.departure()).map(Departure::on).orElse(null);
    }

    private static SameMove only(Predicate<Stay> same) {
        return timeline -> {
            List<Stay> all = timeline.stays().stream().filter(same).toList();
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        };
    }
}

package nl.relocationtracker.projections.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.AlertEvent;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.child.CorrectionEvent.DepartureWithdrawn;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsRecorded;
import nl.relocationtracker.core.location.LocationEvent;

/** The names under which events are stored, for ever: the simple name of the record, with a revision. */
public final class EventNames {

    /** The revision of those that are not written as they were at first. Older ones are brought up to it when read. */
    private static final Map<Class<?>, String> REVISIONS = Map.of(
            PersonalDetailsRecorded.class, "2",
            PersonalDetailsErased.class, "2",
            ChildPlaced.class, "2",
            DepartureWithdrawn.class, "2");

    private static final Map<String, Class<?>> TYPES = Stream.of(
                    ChildEvent.class, LocationEvent.class, AlertEvent.class)
            .flatMap(EventNames::kindsOf)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventNames() {}

    private static Stream<Class<?>> kindsOf(Class<?> family) {
        if (!family.isSealed()) return Stream.of(family);
        return Arrays.stream(family.getPermittedSubclasses()).flatMap(EventNames::kindsOf);
    }

    /** Every name under which events are stored. */
    public static Set<String> all() {
        return TYPES.keySet();
    }

    /** @throws IllegalArgumentException for a class that is no event */
    public static String nameOf(Class<?> type) {
        if (!type.equals(TYPES.get(type.getSimpleName()))) throw new IllegalArgumentException(type + " is no event");
        return type.getSimpleName();
    }

    /** The revision that is written today. */
    public static String revisionOf(Class<?> type) {
        return REVISIONS.getOrDefault(type, "1");
    }

    /** @throws IllegalArgumentException for a name that was never an event's */
    public static Class<?> typeOf(String name) {
        Class<?> type = TYPES.get(name);
        if (type == null) throw new IllegalArgumentException("no event is called " + name);
        return type;
    }

    static boolean isEvent(String name) {
        return TYPES.containsKey(name);
    }

    /** To what events of this name happen. */
    public static Family familyOf(String name) {
        Class<?> type = typeOf(name);
        if (ChildEvent.class.isAssignableFrom(type)) return Family.CHILD;
        return LocationEvent.class.isAssignableFrom(type) ? Family.LOCATION : Family.ALERT;
    }

    /** The names of the events of one family, as SQL lists them. */
    public static String listed(Family family) {
        return all().stream()
                .filter(name -> familyOf(name) == family)
                .sorted()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
    }

    /** To what an event happens. */
    public enum Family {
        CHILD("Child"),
        LOCATION("Location"),
        ALERT("Alert");

        private final String aggregate;

        Family(String aggregate) {
            this.aggregate = aggregate;
        }

        /** What Axon calls the type of the aggregate. */
        String aggregate() {
            return aggregate;
        }
    }
}

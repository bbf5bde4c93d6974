package nl.relocationtracker.projections.store;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.location.LocationEvent;

/** The names under which events are stored, for ever: the simple name of the record, with a revision. */
public final class EventNames {

    /** The revision that is written today. Older ones are brought up to it when read. */
    static final String REVISION = "1";

    private static final Map<String, Class<?>> TYPES = Stream.of(ChildEvent.class, LocationEvent.class)
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventNames() {}

    /** @throws IllegalArgumentException for a class that is no event */
    public static String nameOf(Class<?> type) {
        if (!type.equals(TYPES.get(type.getSimpleName()))) throw new IllegalArgumentException(type + " is no event");
        return type.getSimpleName();
    }

    /** @throws IllegalArgumentException for a name that was never an event's */
    public static Class<?> typeOf(String name) {
        Class<?> type = TYPES.get(name);
        if (type == null) throw new IllegalArgumentException("no event is called " + name);
        return type;
    }

    /** What Axon calls the type of the aggregate. */
    static String familyOf(String name) {
        return ChildEvent.class.isAssignableFrom(typeOf(name)) ? "Child" : "Location";
    }
}

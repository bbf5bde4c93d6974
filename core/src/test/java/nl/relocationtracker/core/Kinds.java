package nl.relocationtracker.core;

import java.util.Arrays;
import java.util.stream.Stream;

/** The records of families of commands or events, whatever their subjects. */
public final class Kinds {

    private Kinds() {}

    public static Class<?>[] of(Class<?>... families) {
        return Arrays.stream(families).flatMap(Kinds::in).toArray(Class<?>[]::new);
    }

    private static Stream<Class<?>> in(Class<?> kind) {
        return kind.isSealed() ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(Kinds::in) : Stream.of(kind);
    }
}

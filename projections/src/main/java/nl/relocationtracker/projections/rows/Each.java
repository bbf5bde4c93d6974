package nl.relocationtracker.projections.rows;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What is made of each of some things that have nothing to do with one another: of many on all processors. */
public final class Each {

    private static final int MANY = 20;

    private Each() {}

    /** @param function asks no database, because a transaction belongs to one thread */
    public static <A, B> List<B> of(Collection<A> things, Function<A, B> function) {
        return (things.size() < MANY ? things.stream() : things.parallelStream())
                .map(function)
                .toList();
    }
}

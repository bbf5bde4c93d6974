package nl.relocationtracker.core.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How many children share each sequence of what is told of one: a sequence of few points at them.
 *
 * @param <S> what stands for a sequence; equal for those that are the same
 */
public final class Sharing<S> {

    private final DisclosureRules rules;
    private final Map<S, Integer> children = new HashMap<>();

    public Sharing(DisclosureRules rules) {
        this.rules = rules;
    }

    /** One more child with this sequence. */
    public void add(S sequence) {
        children.merge(sequence, 1, Integer::sum);
    }

    /** Whether so many children share it that it may be told of each. */
    public boolean isShared(S sequence) {
        return !rules.isSmall(children.getOrDefault(sequence, 0));
    }

    /**
     * What may be told of each child.
     *
     * @param whole everything of each child
     * @param sequence what of it must not point at the child
     * @param cut what is left of it when too few share that
     */
    public static <R, S> List<R> told(
            DisclosureRules rules, List<R> whole, Function<R, S> sequence, UnaryOperator<R> cut) {
        Sharing<S> sharing = new Sharing<>(rules);
        whole.forEach(row -> sharing.add(sequence.apply(row)));
        List<R> told = new ArrayList<>();
        for (R row : whole) told.add(sharing.isShared(sequence.apply(row)) ? row : cut.apply(row));
        return List.copyOf(told);
    }
}

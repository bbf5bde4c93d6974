package nl.relocationtracker.api.pages.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.disclosure.Figures;
import nl.relocationtracker.core.disclosure.Figures.Behind;
import nl.relocationtracker.core.disclosure.Figures.Share;
import nl.relocationtracker.core.disclosure.Figures.Sum;
import nl.relocationtracker.core.disclosure.Figures.Twins;

/** Gathers figures that are told together, and how they hang together. */
public final class Table {

    private final Map<String, Long> cells = new LinkedHashMap<>();
    private final Map<String, Behind> behind = new HashMap<>();
    private final List<Sum<String>> sums = new ArrayList<>();
    private final List<Share<String>> shares = new ArrayList<>();
    private final List<Twins<String>> twins = new ArrayList<>();

    /**
     * Of children.
     *
     * @throws IllegalStateException when there is such a cell already
     */
    public Table cell(String name, long figure) {
        if (cells.put(name, figure) != null) throw new IllegalStateException("two cells " + name);
        return this;
    }

    /**
     * Of what one child can have several of.
     *
     * @param of how many children have some, or at least so many
     * @throws IllegalStateException when there is such a cell already
     */
    public Table cell(String name, long figure, long of) {
        behind.put(name, Behind.of(of));
        return cell(name, figure);
    }

    /** The parts exclude each other, and are the whole together. */
    public Table sum(String whole, List<String> parts) {
        sums.add(new Sum<>(whole, parts));
        return this;
    }

    /** The part is of those of the group who have a trait in common. */
    public Table share(String part, String group) {
        shares.add(new Share<>(part, group));
        return this;
    }

    /** The same of what one child can have several of, where so many children have some without the trait. */
    public Table share(String part, String group, long othersOf) {
        shares.add(new Share<>(part, group, othersOf));
        return this;
    }

    /** The same figure in two places: it is told in both or in none. Nothing happens where they differ. */
    public Table twins(String one, String other) {
        if (cells.get(one).equals(cells.get(other))) twins.add(new Twins<>(one, other));
        return this;
    }

    /** @throws IllegalArgumentException when they do not add up */
    public Figures<String> figures() {
        return new Figures<>(cells, behind, sums, shares, twins);
    }
}

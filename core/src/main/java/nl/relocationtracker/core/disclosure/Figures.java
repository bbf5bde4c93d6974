package nl.relocationtracker.core.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exact figures that are told together, and how they hang together. Everything from which one of them could be computed has to
 * be in here: a figure that is told beside it makes the others less safe.
 *
 * @param <K> what names a cell
 * @param cells numbers of children, or of what one child can have several of, such as moves
 * @param children of each cell that counts something else than children, how many children have some of it
 * @param sums a cell that is the sum of others
 * @param shares a cell that counts those of another one who have a trait
 * @param twins cells that everybody knows to be the same
 */
public record Figures<K>(
        Map<K, Long> cells, Map<K, Long> children, List<Sum<K>> sums, List<Share<K>> shares, List<Twins<K>> twins) {

    /** The whole, and parts that exclude each other. */
    public record Sum<K>(K whole, List<K> parts) {

        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Those of the group who have a trait in common.
     *
     * @param othersChildren how many children have some of the group that lacks the trait; null where children are counted, of
     *     whom the others are the rest
     */
    public record Share<K>(K part, K group, Long othersChildren) {

        /** Of children. */
        public Share(K part, K group) {
            this(part, group, null);
        }
    }

    /** The same figure in two places. */
    public record Twins<K>(K one, K other) {}

    /** Of children alone, without twins. */
    public Figures(Map<K, Long> cells, List<Sum<K>> sums, List<Share<K>> shares) {
        this(cells, Map.of(), sums, shares, List.of());
    }

    /**
     * @throws IllegalArgumentException when a cell is missing, a figure is negative, they do not add up, or it is not said how many
     *     children are behind one
     */
    public Figures {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        children = Map.copyOf(children);
        sums = List.copyOf(sums);
        shares = List.copyOf(shares);
        twins = List.copyOf(twins);
        for (Map.Entry<K, Long> cell : cells.entrySet())
            if (cell.getValue() < 0) throw new IllegalArgumentException(cell.getKey() + " is less than none");
        for (Map.Entry<K, Long> behind : children.entrySet())
            if (behind.getValue() > of(cells, behind.getKey())
                    || (behind.getValue() < 1 && of(cells, behind.getKey()) > 0))
                throw new IllegalArgumentException("%s is %d of %d children"
                        .formatted(behind.getKey(), of(cells, behind.getKey()), behind.getValue()));
        for (Sum<K> sum : sums) {
            long whole = of(cells, sum.whole());
            long parts = 0;
            for (K part : sum.parts()) parts += of(cells, part);
            if (whole != parts)
                throw new IllegalArgumentException(
                        "%s is %d, and its parts are %d together".formatted(sum.whole(), whole, parts));
        }
        for (Share<K> share : shares) {
            if (of(cells, share.part()) > of(cells, share.group()))
                throw new IllegalArgumentException(share.part() + " is more than all of " + share.group());
            if (share.othersChildren() == null && children.containsKey(share.group()))
                throw new IllegalArgumentException("it is not said of how many children the rest of %s is without %s"
                        .formatted(share.group(), share.part()));
        }
        for (Twins<K> both : twins)
            if (of(cells, both.one()) != of(cells, both.other()))
                throw new IllegalArgumentException(both.one() + " is not the same as " + both.other());
    }

    private static <K> long of(Map<K, Long> cells, K cell) {
        Long figure = cells.get(cell);
        if (figure == null) throw new IllegalArgumentException("there is no cell " + cell);
        return figure;
    }

    /** Everything as it is, for those who care for the children. */
    public Map<K, Shown> exact() {
        Map<K, Shown> shown = new LinkedHashMap<>();
        cells.forEach((cell, figure) -> shown.put(cell, Shown.told(figure)));
        return shown;
    }

    /** What may be told of each cell. The same figures and rules always give the same. */
    public Map<K, Shown> under(DisclosureRules rules) {
        Map<K, Shown> shown = new LinkedHashMap<>();
        cells.forEach((cell, figure) -> shown.put(cell, null));
        List<Figures<K>> parts = Connected.partsOf(this);
        Set<K> alsoSecret = new HashSet<>();
        Set<K> news = new HashSet<>(cells.keySet());
        while (!news.isEmpty()) {
            for (Figures<K> part : parts)
                if (!Collections.disjoint(part.cells().keySet(), news))
                    shown.putAll(new Withholding<>(part, rules, alsoSecret).shown());
            news = new HashSet<>();
            for (Twins<K> both : twins)
                if (!shown.get(both.one()).isTold() || !shown.get(both.other()).isTold())
                    news.addAll(List.of(both.one(), both.other()));
            news.removeAll(alsoSecret);
            alsoSecret.addAll(news);
        }
        return shown;
    }

    /** How the cells hang together, as sums alone: who lacks the trait is a part of the group too. */
    List<List<Term<K>>> equations() {
        List<List<Term<K>>> all = new ArrayList<>();
        for (Sum<K> sum : sums) {
            List<Term<K>> terms = new ArrayList<>();
            terms.add(new Term<>(sum.whole(), null));
            sum.parts().forEach(part -> terms.add(new Term<>(part, null)));
            all.add(terms);
        }
        for (Share<K> share : shares)
            all.add(List.of(new Term<>(share.group(), null), new Term<>(share.part(), null), new Term<>(null, share)));
        return all;
    }

    /**
     * One of the cells of an equation, the first of which is the sum of the others.
     *
     * @param cell null for the rest of a group
     * @param rest those of the group who lack the trait; null for a cell
     */
    record Term<K>(K cell, Share<K> rest) {}

    private long of(Term<K> term) {
        if (term.rest() == null) return cells.get(term.cell());
        return cells.get(term.rest().group()) - cells.get(term.rest().part());
    }

    /** How many children are behind a cell, or the rest of a group. */
    long childrenOf(Term<K> term) {
        if (term.rest() == null) return children.getOrDefault(term.cell(), cells.get(term.cell()));
        return term.rest().othersChildren() == null ? of(term) : term.rest().othersChildren();
    }

    /**
     * How many children are behind some parts of a whole, at least. Where children are counted it is exactly so many. Otherwise one
     * can be behind several parts: no more often than the whole has more than children.
     */
    long childrenOf(K whole, Collection<Term<K>> parts) {
        Set<Term<K>> each = new HashSet<>(parts);
        long all = 0;
        long most = 0;
        for (Term<K> part : each) {
            all += of(part);
            most = Math.max(most, childrenOf(part));
        }
        if (each.stream().noneMatch(this::countsOtherThings)) return all;
        return Math.max(most, all - (cells.get(whole) - children.getOrDefault(whole, cells.get(whole))));
    }

    private boolean countsOtherThings(Term<K> term) {
        return term.rest() == null
                ? children.containsKey(term.cell())
                : term.rest().othersChildren() != null;
    }
}

package nl.relocationtracker.core.disclosure;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exact figures that are told together, and how they hang together. Everything from which one of them could be computed has to
 * be in here: a figure that is told beside it makes the others less safe.
 *
 * @param <K> what names a cell
 * @param cells numbers of children, or of what one child can have several of, such as moves
 * @param behind of each cell that counts something else than children, whose it is
 * @param sums a cell that is the sum of others
 * @param shares a cell that counts those of another one who have a trait
 * @param twins cells that everybody knows to be the same
 */
public record Figures<K>(
        Map<K, Long> cells, Map<K, Behind> behind, List<Sum<K>> sums, List<Share<K>> shares, List<Twins<K>> twins) {

    /** More would take too long; a table has some tens. */
    private static final int MOST_EQUATIONS = 2000;

    /**
     * Whose it is what a cell counts.
     *
     * @param children how many children have some of it, or at least so many
     * @param most as many as one child has or more, so that rounding hides what a few children have; 1 where each figure
     *     stands by itself
     */
    public record Behind(long children, long most) {

        /** Of figures that nobody can choose so that they differ in few children. */
        public static Behind of(long children) {
            return new Behind(children, 1);
        }
    }

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
        behind = Map.copyOf(behind);
        sums = List.copyOf(sums);
        shares = List.copyOf(shares);
        twins = List.copyOf(twins);
        for (Map.Entry<K, Long> cell : cells.entrySet())
            if (cell.getValue() < 0) throw new IllegalArgumentException(cell.getKey() + " is less than none");
        for (Map.Entry<K, Behind> one : behind.entrySet()) {
            long children = one.getValue().children();
            if (children > of(cells, one.getKey()) || (children < 1 && of(cells, one.getKey()) > 0))
                throw new IllegalArgumentException(
                        "%s is %d of %d children".formatted(one.getKey(), of(cells, one.getKey()), children));
        }
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
            if (share.othersChildren() == null && behind.containsKey(share.group()))
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

    /** The equations, and what they say when a part that is a sum itself is taken apart: what is hidden can lie within it. */
    List<List<Term<K>>> takenApart() {
        Map<K, List<Sum<K>>> within = sums.stream().collect(groupingBy(Sum::whole));
        Set<List<Term<K>>> all = new LinkedHashSet<>(equations());
        List<List<Term<K>>> left = new ArrayList<>(all);
        while (!left.isEmpty() && all.size() < MOST_EQUATIONS) {
            List<Term<K>> equation = left.remove(0);
            for (int part = 1; part < equation.size(); part++)
                for (Sum<K> inner : within.getOrDefault(equation.get(part).cell(), List.of())) {
                    List<Term<K>> apart = new ArrayList<>(equation.subList(0, part));
                    inner.parts().forEach(each -> apart.add(new Term<>(each, null)));
                    apart.addAll(equation.subList(part + 1, equation.size()));
                    if (all.add(apart)) left.add(apart);
                }
        }
        return List.copyOf(all);
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
        if (term.rest() == null) return childrenOf(term.cell());
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
        return Math.max(most, all - (cells.get(whole) - childrenOf(whole)));
    }

    private long childrenOf(K cell) {
        return behind.containsKey(cell) ? behind.get(cell).children() : cells.get(cell);
    }

    /** In multiples of so many times what the rules say it is told: a power of two, which says little of the one with most. */
    long stepOf(K cell) {
        long most = behind.containsKey(cell) ? behind.get(cell).most() : 1;
        return most <= 1 ? 1 : Long.highestOneBit(most - 1) << 1;
    }

    private boolean countsOtherThings(Term<K> term) {
        return term.rest() == null
                ? behind.containsKey(term.cell())
                : term.rest().othersChildren() != null;
    }
}

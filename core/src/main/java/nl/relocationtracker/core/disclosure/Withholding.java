package nl.relocationtracker.core.disclosure;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.relocationtracker.core.disclosure.Figures.Share;
import nl.relocationtracker.core.disclosure.Figures.Term;
import nl.relocationtracker.core.disclosure.Shown.Why;

/** Finds out which cells have to be withheld: those that must not be known, and then one more until none can be computed. */
final class Withholding<K> {

    private final Figures<K> figures;
    private final DisclosureRules rules;
    private final List<List<Term<K>>> equations;
    private final List<List<Term<K>>> takenApart;
    private final Map<K, Why> withheld = new LinkedHashMap<>();
    /** What nobody may find out. */
    private final Set<Term<K>> secret = new LinkedHashSet<>();

    private final Set<K> alsoSecret;

    /** @param alsoSecret what somebody who finds it out finds out more by; may be of other figures */
    Withholding(Figures<K> figures, DisclosureRules rules, Set<K> alsoSecret) {
        this.figures = figures;
        this.rules = rules;
        this.equations = figures.equations();
        this.takenApart = figures.takenApart();
        this.alsoSecret = alsoSecret;
    }

    Map<K, Shown> shown() {
        for (K cell : figures.cells().keySet()) if (isSmall(cell)) withhold(cell, Why.FEW);
        figures.shares().forEach(this::withholdNearlyAll);
        figures.cells().keySet().stream()
                .filter(alsoSecret::contains)
                .forEach(cell -> withhold(cell, Why.PROTECTS_ANOTHER));
        Optional<K> next = next();
        while (next.isPresent()) {
            withheld.put(next.get(), Why.PROTECTS_ANOTHER);
            next = next();
        }
        Map<K, Shown> shown = new LinkedHashMap<>();
        figures.cells()
                .forEach((cell, figure) -> shown.put(
                        cell,
                        withheld.containsKey(cell)
                                ? Shown.withheld(withheld.get(cell))
                                : Shown.told(rules.roundedInSteps(figure, figures.stepOf(cell)))));
        return shown;
    }

    /** Also where one child has so much of it that in steps which hide that it would be told as none. */
    private boolean isSmall(K cell) {
        return rules.isSmall(figures.childrenOf(new Term<>(cell, null)))
                || rules.roundedInSteps(figures.cells().get(cell), figures.stepOf(cell)) == 0;
    }

    private void withhold(K cell, Why why) {
        withheld.putIfAbsent(cell, why);
        secret.add(new Term<>(cell, null));
    }

    private void withholdNearlyAll(Share<K> share) {
        long part = figures.cells().get(share.part());
        long group = figures.cells().get(share.group());
        if (rules.isNearlyAll(part, group)) withhold(share.part(), Why.NEARLY_ALL);
        Term<K> others = new Term<>(null, share);
        if (rules.isSmall(figures.childrenOf(others))) secret.add(others);
    }

    /** One more cell that has to be withheld; empty when nothing that is secret can be computed. */
    private Optional<K> next() {
        for (List<Term<K>> equation : takenApart) {
            if (!tellsOfFew(equation)) continue;
            Optional<K> least = least(equation);
            if (least.isPresent()) return least;
        }
        List<List<Term<K>>> open = equations.stream()
                .map(equation -> equation.stream().filter(this::isHidden).toList())
                .toList();
        for (Term<K> found : Unknowns.solvedOf(open, equations)) {
            if (!secret.contains(found)) continue;
            Optional<K> least = equations.stream()
                    .filter(equation -> equation.contains(found))
                    .flatMap(equation -> least(equation).stream())
                    .min(comparingLong(figures.cells()::get));
            if (least.isEmpty())
                least = equations.stream()
                        .filter(equation -> equation.stream().anyMatch(this::isHidden))
                        .flatMap(equation -> least(equation).stream())
                        .min(comparingLong(figures.cells()::get));
            if (least.isPresent()) return least;
        }
        return Optional.empty();
    }

    /** Whether what is hidden of a whole that is told is so little together that the sum itself points at children. */
    private boolean tellsOfFew(List<Term<K>> equation) {
        List<Term<K>> hidden = equation.stream().filter(this::isHidden).toList();
        if (hidden.stream().noneMatch(secret::contains) || isHidden(equation.get(0))) return false;
        return rules.isSmall(figures.childrenOf(equation.get(0).cell(), hidden));
    }

    /** Of equal ones the whole comes last. */
    private Optional<K> least(List<Term<K>> equation) {
        List<Term<K>> wholeLast = new ArrayList<>(equation.subList(1, equation.size()));
        wholeLast.add(equation.get(0));
        return wholeLast.stream()
                .filter(term -> !isHidden(term))
                .map(Term::cell)
                .min(comparingLong(figures.cells()::get));
    }

    private boolean isHidden(Term<K> term) {
        return term.rest() != null || withheld.containsKey(term.cell());
    }
}

package nl.relocationtracker.core.replay;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.project.Wanted;

/**
 * What somebody asks of history.
 *
 * @param known null for everything known when it is answered for the first time
 * @param since an earlier knowledge with which the answer is compared; null for no comparison
 * @param asOf one day; null for a series
 * @param series null for one day
 * @param policies by which is counted, each beside one that is live
 * @param measures those asked for
 * @param wanted what of single children is wanted within a project; null for figures alone
 */
public record Question(
        Knowledge known,
        Knowledge since,
        LocalDate asOf,
        Series series,
        Selection selection,
        List<CountingPolicy> policies,
        Set<Measure> measures,
        Wanted wanted) {

    /** So many policies at most. */
    public static final int MOST_POLICIES = 10;

    /** @throws IllegalArgumentException when the parts cannot be together */
    public Question {
        Objects.requireNonNull(selection);
        policies = List.copyOf(policies);
        EnumSet<Measure> sorted = EnumSet.noneOf(Measure.class);
        sorted.addAll(measures);
        measures = Collections.unmodifiableSet(sorted);
        Map<String, QuestionFault> faults = faults(
                known,
                since,
                asOf != null,
                series != null,
                policies.stream().map(CountingPolicy::name).toList());
        if (!faults.isEmpty()) throw new IllegalArgumentException(faults.toString());
    }

    /**
     * What contradicts what, by the name of the part.
     *
     * @param day whether one day is asked about
     * @param series whether a series is
     * @param policies their names; null for one that is not known
     */
    public static Map<String, QuestionFault> faults(
            Knowledge known, Knowledge since, boolean day, boolean series, List<String> policies) {
        Map<String, QuestionFault> faults = new LinkedHashMap<>();
        if (day == series) faults.put(series ? "series" : "asOf", QuestionFault.DAY_OR_SERIES);
        if (since != null && known != null && !since.at().isBefore(known.at()))
            faults.put("since", QuestionFault.NOT_EARLIER);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < policies.size(); i++)
            if (policies.get(i) != null && !names.add(policies.get(i)))
                faults.put("policies/" + i, QuestionFault.POLICY_TWICE);
        return faults;
    }

    /** The same, fixed at what is known: from then on its answer is always the same. */
    public Question fixedAt(Knowledge now) {
        Knowledge fixed = known == null ? now : known.upTo(now.position());
        return new Question(
                fixed,
                since == null ? null : since.upTo(fixed.position()),
                asOf,
                series,
                selection,
                policies,
                measures,
                wanted);
    }

    public List<LocalDate> days() {
        return series == null ? List.of(asOf) : series.days();
    }

    public boolean asks(Measure measure) {
        return measures.contains(measure);
    }
}

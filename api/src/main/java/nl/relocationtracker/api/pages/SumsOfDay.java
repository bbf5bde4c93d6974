package nl.relocationtracker.api.pages;

import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.relocationtracker.core.counting.CountingPolicy;
import nl.relocationtracker.core.measure.HowLong;
import nl.relocationtracker.projections.counts.ChildCounts;
import nl.relocationtracker.projections.counts.ChildCounts.Reach;
import nl.relocationtracker.projections.counts.ChildCounts.Selection;
import nl.relocationtracker.projections.counts.ChildCounts.Sizes;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.counts.PolicyFigures;
import nl.relocationtracker.projections.counts.PolicyReach;
import nl.relocationtracker.projections.measure.InEmergency;
import nl.relocationtracker.projections.population.Population;
import nl.relocationtracker.projections.population.Populations;
import nl.relocationtracker.projections.reading.Aside;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.stereotype.Component;

/** Reads the figures of the start page that are sums over children, all as one sum, so that they are kept and mended as one. */
@Component
class SumsOfDay {

    private static final String POPULATION = "population ";
    private static final String EMERGENCY = "emergency ";
    private static final String FLAGGED = "flagged ";
    private static final String HERE = "flagged here ";
    private static final String NEAR = "near ";
    private static final String MOST = "moved most ";

    private final Populations populations;
    private final InEmergency inEmergency;
    private final ChildCounts counts;
    private final LivePolicies policies;
    private final Aside aside;

    SumsOfDay(
            Populations populations, InEmergency inEmergency, ChildCounts counts, LivePolicies policies, Aside aside) {
        this.populations = populations;
        this.inEmergency = inEmergency;
        this.counts = counts;
        this.policies = policies;
        this.aside = aside;
    }

    /** The children whom the start page flags. */
    static final Selection MOVED_MOST = new Selection(StartFigures.POLICY, true, null, null, null);

    Map<String, Long> of(PointInTime when) {
        Supplier<Map<String, Long>> population = () -> population(when);
        Supplier<Map<String, Long>> emergency = () -> emergency(when);
        // Of few children it is not worth a second connection.
        if (when.among() == null) {
            population = aside.begin(population);
            emergency = aside.beginNext(emergency);
        }
        Map<String, Long> sums = new HashMap<>(howOften(when));
        sums.putAll(population.get());
        sums.putAll(emergency.get());
        return sums;
    }

    private Map<String, Long> population(PointInTime when) {
        Map<String, Long> sums = new HashMap<>();
        populations.population(when).asSum().forEach((name, number) -> sums.put(POPULATION + name, number));
        return sums;
    }

    private Map<String, Long> emergency(PointInTime when) {
        Map<String, Long> sums = new HashMap<>();
        Emergency.howLong(inEmergency, when).forEach((howLong, number) -> sums.put(EMERGENCY + howLong, number));
        return sums;
    }

    private Map<String, Long> howOften(PointInTime when) {
        Map<String, Long> sums = new HashMap<>();
        sums.put("ever", populations.everInReception(when));
        Set<CountingPolicy> reaching = new LinkedHashSet<>(flagging());
        reaching.add(StartFigures.POLICY);
        Map<CountingPolicy, PolicyReach> reached = counts.reach(reaching, when);
        for (CountingPolicy policy : flagging()) {
            Reach reach = reached.get(policy).reach();
            sums.put(FLAGGED + policy.name(), reach.flagged());
            sums.put(HERE + policy.name(), reach.flaggedHere());
            sums.put(NEAR + policy.name(), reach.near());
        }
        PolicyFigures figures = counts.figures(StartFigures.POLICY, when);
        sums.put("relocations", figures.relocations());
        sums.put("moved", figures.children());
        sums.put("flagged", figures.flagged());
        reached.get(StartFigures.POLICY).flagged().asSum().forEach((name, number) -> sums.put(MOST + name, number));
        return sums;
    }

    /** Those that flag. */
    List<CountingPolicy> flagging() {
        return policies.all().stream()
                .filter(policy -> policy.threshold() != null)
                .toList();
    }

    static Population population(Map<String, Long> sums) {
        Map<String, Long> population = new HashMap<>();
        sums.forEach((name, number) -> {
            if (name.startsWith(POPULATION)) population.put(name.substring(POPULATION.length()), number);
        });
        return Population.of(population);
    }

    static Map<HowLong, Long> emergency(Map<String, Long> sums) {
        return new EnumMap<>(Stream.of(HowLong.values())
                .collect(toMap(Function.identity(), howLong -> of(sums, EMERGENCY + howLong))));
    }

    static Reach reach(Map<String, Long> sums, CountingPolicy policy) {
        return new Reach(
                of(sums, FLAGGED + policy.name()), of(sums, HERE + policy.name()), of(sums, NEAR + policy.name()));
    }

    static long everInReception(Map<String, Long> sums) {
        return of(sums, "ever");
    }

    static PolicyFigures moves(Map<String, Long> sums) {
        return new PolicyFigures(of(sums, "relocations"), of(sums, "moved"), of(sums, "flagged"));
    }

    static Sizes movedMost(Map<String, Long> sums) {
        return new Sizes(of(sums, MOST + "total"), of(sums, MOST + "not shown"));
    }

    private static long of(Map<String, Long> sums, String name) {
        return sums.getOrDefault(name, 0L);
    }
}

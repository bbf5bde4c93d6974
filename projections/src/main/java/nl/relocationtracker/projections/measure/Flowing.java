package nl.relocationtracker.projections.measure;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.relocationtracker.core.measure.Inflow;
import nl.relocationtracker.core.measure.Outflow;
import nl.relocationtracker.core.measure.StockAndFlow;

/**
 * How many children are behind what came and went: one can come and go several times.
 *
 * @param comers who came at least once
 * @param goers who went at least once
 * @param ever who were there at the beginning or came
 */
public record Flowing(Map<Inflow, Long> inflow, Map<Outflow, Long> outflow, long comers, long goers, long ever) {

    public Flowing {
        inflow = Collections.unmodifiableMap(new EnumMap<>(inflow));
        outflow = Collections.unmodifiableMap(new EnumMap<>(outflow));
    }

    /** @param ofChildren of each child its own */
    static Flowing of(Collection<StockAndFlow> ofChildren) {
        Map<Inflow, Long> inflow = new EnumMap<>(Inflow.class);
        for (Inflow how : Inflow.values())
            inflow.put(
                    how,
                    ofChildren.stream().filter(one -> one.inflow().get(how) > 0).count());
        Map<Outflow, Long> outflow = new EnumMap<>(Outflow.class);
        for (Outflow how : Outflow.values())
            outflow.put(
                    how,
                    ofChildren.stream()
                            .filter(one -> one.outflow().get(how) > 0)
                            .count());
        return new Flowing(
                inflow,
                outflow,
                ofChildren.stream().filter(one -> one.comers() > 0).count(),
                ofChildren.stream().filter(one -> one.goers() > 0).count(),
                ofChildren.stream()
                        .filter(one -> one.opening() + one.comers() > 0)
                        .count());
    }
}

package nl.relocationtracker.core.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.disclosure.Figures.Behind;
import nl.relocationtracker.core.disclosure.Figures.Share;
import nl.relocationtracker.core.disclosure.Figures.Sum;

/**
 * Takes figures apart that hang together by twins at most: no other cell of one part can be computed from another. What is solved
 * at once takes the third power of its size.
 */
final class Connected<K> {

    private final Map<K, K> leads = new HashMap<>();

    private Connected() {}

    static <K> List<Figures<K>> partsOf(Figures<K> figures) {
        Connected<K> connected = new Connected<>();
        for (Sum<K> sum : figures.sums()) sum.parts().forEach(part -> connected.join(sum.whole(), part));
        for (Share<K> share : figures.shares()) connected.join(share.part(), share.group());
        return connected.apart(figures);
    }

    private void join(K one, K other) {
        // The whole leads its parts, never the other way: thousands of parts would lead each other in one long row.
        leads.put(leadOf(other), leadOf(one));
    }

    private K leadOf(K cell) {
        K lead = cell;
        for (K next = leads.get(lead); next != null && !next.equals(lead); next = leads.get(lead)) lead = next;
        leads.put(cell, lead);
        return lead;
    }

    private List<Figures<K>> apart(Figures<K> figures) {
        Map<K, Map<K, Long>> cells = new LinkedHashMap<>();
        Map<K, List<Sum<K>>> sums = new HashMap<>();
        Map<K, List<Share<K>>> shares = new HashMap<>();
        figures.cells()
                .forEach((cell, figure) -> cells.computeIfAbsent(leadOf(cell), lead -> new LinkedHashMap<>())
                        .put(cell, figure));
        figures.sums()
                .forEach(sum -> sums.computeIfAbsent(leadOf(sum.whole()), lead -> new ArrayList<>())
                        .add(sum));
        figures.shares()
                .forEach(share -> shares.computeIfAbsent(leadOf(share.group()), lead -> new ArrayList<>())
                        .add(share));
        Map<K, Map<K, Behind>> behind = new HashMap<>();
        figures.behind()
                .forEach((cell, whose) -> behind.computeIfAbsent(leadOf(cell), lead -> new HashMap<>())
                        .put(cell, whose));
        List<Figures<K>> parts = new ArrayList<>();
        cells.forEach((lead, some) -> parts.add(new Figures<>(
                some,
                behind.getOrDefault(lead, Map.of()),
                sums.getOrDefault(lead, List.of()),
                shares.getOrDefault(lead, List.of()),
                List.of())));
        return parts;
    }
}

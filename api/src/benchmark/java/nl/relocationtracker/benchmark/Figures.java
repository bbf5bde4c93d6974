package nl.relocationtracker.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects what is measured of several sides, turn by turn. */
public final class Figures {

    private final Map<String, List<Double>> samples = new LinkedHashMap<>();

    public void add(String side, double sample) {
        samples.computeIfAbsent(side, first -> new ArrayList<>()).add(sample);
    }

    public Map<String, Figure> all() {
        return samples.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new Figure(entry.getValue()), (a, b) -> b, LinkedHashMap::new));
    }

    public double median(String side) {
        return new Figure(samples.get(side)).median();
    }
}

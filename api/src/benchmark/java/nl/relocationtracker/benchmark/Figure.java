package nl.relocationtracker.benchmark;

import java.util.ArrayList;
import java.util.List;

/** The same work measured some times. */
public record Figure(List<Double> samples) {

    public Figure {
        if (samples.isEmpty()) throw new IllegalArgumentException("nothing was measured");
        samples = List.copyOf(samples);
    }

    public static Figure of(double... samples) {
        List<Double> all = new ArrayList<>();
        for (double sample : samples) all.add(sample);
        return new Figure(all);
    }

    public double median() {
        List<Double> sorted = samples.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** What so many of a hundred are not above. */
    public double percentile(int ofHundred) {
        List<Double> sorted = samples.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * ofHundred / 100.0) - 1);
    }

    public double least() {
        return samples.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double most() {
        return samples.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}

package nl.relocationtracker.projections.generation;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The shape of each read model of a generation, by its name. Two with the same hold the same rows when the events are the
 * same.
 */
public record Shapes(Map<String, Shape> models) {

    /** Those of this program. */
    public static final Shapes OURS = new Shapes(ReadModel.ALL.stream()
            .collect(Collectors.toMap(ReadModel::name, model -> new Shape(model.version(), model.columns()))));

    /**
     * @param version see {@link ReadModel#version}
     * @param columns differ when a table, column or index does
     */
    public record Shape(int version, String columns) {

        private static Shape read(String text) {
            String[] parts = text.split(":", -1);
            return new Shape(Integer.parseInt(parts[0]), parts[1]);
        }

        @Override
        public String toString() {
            return version + ":" + columns;
        }
    }

    public Shapes {
        models = Map.copyOf(models);
    }

    /** See {@link #toString}. */
    public static Shapes read(String text) {
        return new Shapes(Arrays.stream(text.split(" ", -1))
                .map(each -> each.split("=", -1))
                .collect(Collectors.toMap(each -> each[0], each -> Shape.read(each[1]))));
    }

    /** As it is stored. */
    @Override
    public String toString() {
        return new TreeMap<>(models)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
    }
}

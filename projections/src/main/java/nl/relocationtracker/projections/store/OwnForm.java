package nl.relocationtracker.projections.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads a record from JSON that is written as this program writes it: its fields in their order, those that are null left out,
 * no blanks. Much of what a rebuild does is reading, and this takes a fraction of what it takes to be ready for anything.
 * Whatever looks otherwise is left to whoever reads all of JSON.
 */
public final class OwnForm {

    /** Of a type that it can't read. */
    private static final Value UNKNOWN = from -> {
        throw Written.otherwise();
    };

    private final Map<Class<?>, Function<String, ?>> texts;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    /** @param texts how those types are read that stand in JSON as one text */
    public OwnForm(Map<Class<?>, Function<String, ?>> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** Nothing when it is written otherwise, or is no such record. */
    public <T> Optional<T> read(String json, Class<T> type) {
        if (json.indexOf('\\') >= 0) return Optional.empty();
        try {
            Written written = new Written(json);
            Object read = shape(type).read(written);
            return written.isAtEnd() ? Optional.of(type.cast(read)) : Optional.empty();
        } catch (RuntimeException otherwise) {
            return Optional.empty();
        }
    }

    /** Reads one value. */
    @FunctionalInterface
    private interface Value {
        Object read(Written from);
    }

    /**
     * A field of a record.
     *
     * @param key as it is written
     */
    private record Field(String key, Value value, boolean needed) {}

    private record Shape(List<Field> fields, MethodHandle making) {

        Object read(Written from) {
            Object[] values = new Object[fields.size()];
            int next = 0;
            from.take('{');
            if (!from.took('}'))
                do {
                    while (!from.took(fields.get(next).key())) next++;
                    values[next] = fields.get(next).value().read(from);
                    next++;
                } while (from.tookCommaOr('}'));
            for (int i = 0; i < values.length; i++)
                if (values[i] == null && fields.get(i).needed()) throw Written.otherwise();
            try {
                return (Object) making.invokeExact(values);
            } catch (Throwable refused) {
                throw Written.otherwise();
            }
        }
    }

    private Shape shape(Class<?> type) {
        Shape known = shapes.get(type);
        return known == null ? shapes.computeIfAbsent(type, this::made) : known;
    }

    private Shape made(Class<?> type) {
        List<RecordComponent> parts = List.of(type.getRecordComponents());
        List<Field> fields = parts.stream()
                .map(part -> new Field(
                        '"' + part.getName() + "\":",
                        value(part.getGenericType()),
                        part.getType().isPrimitive()))
                .toList();
        List<Class<?>> types =
                parts.stream().<Class<?>>map(RecordComponent::getType).toList();
        try {
            MethodHandle making = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, parts.size())
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new Shape(fields, making);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private Value value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class)
            return ofMany(value(list.getActualTypeArguments()[0]));
        if (!(type instanceof Class<?> one)) return UNKNOWN;
        Function<String, ?> reading = texts.get(one);
        if (reading != null) return from -> reading.apply(from.text());
        if (one == String.class) return Written::text;
        if (one == LocalDate.class) return Written::day;
        if (one == int.class || one == Integer.class) return Written::number;
        if (one == long.class || one == Long.class) return from -> (long) from.number();
        if (one == boolean.class || one == Boolean.class) return Written::yesOrNo;
        if (one.isEnum()) return constant(one);
        return one.isRecord() ? new OfRecord(one) : UNKNOWN;
    }

    /** A record in a record. Its shape is looked up when the first is read: it may hold others of its own kind. */
    private final class OfRecord implements Value {

        private final Class<?> type;
        private Shape shape;

        private OfRecord(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object read(Written from) {
            if (shape == null) shape = shape(type);
            return shape.read(from);
        }
    }

    private static Value constant(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(each -> constants.put(((Enum<?>) each).name(), each));
        return from -> Optional.ofNullable(constants.get(from.text())).orElseThrow(Written::otherwise);
    }

    private static Value ofMany(Value each) {
        return from -> {
            List<Object> all = new ArrayList<>();
            from.take('[');
            if (!from.took(']')) do all.add(each.read(from)); while (from.tookCommaOr(']'));
            return all;
        };
    }
}

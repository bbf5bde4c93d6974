package nl.relocationtracker.api.pages.form;

import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.rest.input.Unfit;
import nl.relocationtracker.api.rest.input.Values;

/** Makes the components of a record of what was typed, and the other way round. An empty field is nothing. */
final class TypedValues {

    private TypedValues() {}

    static boolean isRequired(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(NotNull.class);
    }

    /** The type of the values of a field: that of the elements where it takes several. */
    static Class<?> typeOf(RecordComponent component) {
        return component.getType() == List.class
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
    }

    static Object read(String text, Class<?> type) throws Unfit {
        if (type == Secret.class) return new Secret(text);
        if (type == LocalDate.class)
            return Values.of(WrittenDay.read(text).map(LocalDate::toString).orElse(text), type);
        return Values.of(type == String.class ? text : text.strip(), type);
    }

    static Map<String, List<String>> shown(Record present) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        for (RecordComponent component : present.getClass().getRecordComponents()) {
            Object value = value(component, present);
            if (value instanceof Map<?, ?> each)
                each.forEach((key, text) -> shown.put(component.getName() + "-" + key, List.of(shown(text))));
            else if (value instanceof List<?> several)
                shown.put(
                        component.getName(),
                        several.stream().map(TypedValues::shown).toList());
            else if (value != null && !(value instanceof Secret)) shown.put(component.getName(), List.of(shown(value)));
        }
        return shown;
    }

    private static String shown(Object value) {
        if (value instanceof LocalDate day) return WrittenDay.shown(day);
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static Object value(RecordComponent component, Record present) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(present);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record gives what it has", e);
        }
    }
}

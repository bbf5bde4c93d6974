package nl.relocationtracker.api.rest.input;

import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.relocationtracker.api.rest.input.InputMistake.Part;
import org.springframework.beans.BeanUtils;
import tools.jackson.databind.JsonNode;

/** Makes records of what was sent, and gathers everything that is wrong with it. */
final class RecordReading {

    private final Constraints constraints;
    private final List<InputMistake> mistakes;

    RecordReading(Validator validator, List<InputMistake> mistakes) {
        this.constraints = new Constraints(validator);
        this.mistakes = mistakes;
    }

    /** @return null when something is wrong with it */
    Object ofBody(Class<?> type, JsonNode node) {
        return ofBody(type, node, "#");
    }

    /** @return null when something is wrong with it */
    Object ofQuery(Class<?> type, Map<String, String[]> parameters) {
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(names(components), parameters.keySet());
        int before = mistakes.size();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            String[] given = parameters.get(name);
            if (given == null) check(type, name, null, Part.PARAMETER, name);
            else if (given.length > 1) mistakes.add(InputMistake.inParameter(name, InputCode.GIVEN_TWICE));
            else values[i] = ofParameter(type, name, given[0], components[i].getType());
        }
        return mistakes.size() > before ? null : made(type, values);
    }

    /** Says no to every parameter that is not among the known ones. */
    void refuseUnknown(Set<String> known, Set<String> given) {
        InputCode code = known.isEmpty() ? InputCode.NO_PARAMETERS : InputCode.UNKNOWN_PARAMETER;
        Map<String, ?> details = known.isEmpty() ? Map.of() : Map.of("allowed", sorted(known));
        given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> mistakes.add(new InputMistake(Part.PARAMETER, shortened(name), code, details)));
    }

    /** @return null when something is wrong with it */
    Object ofPath(String name, String text, Class<?> type) {
        try {
            return Values.of(text, type);
        } catch (Unfit unfit) {
            mistakes.add(unfit.at(Part.PARAMETER, name));
            return null;
        }
    }

    private Object ofParameter(Class<?> type, String name, String text, Class<?> wanted) {
        // In a query a plus means a space; in a moment it can only have been a plus.
        Object value = ofPath(name, wanted == Instant.class ? text.replace(' ', '+') : text, wanted);
        if (value != null) check(type, name, value, Part.PARAMETER, name);
        return value;
    }

    private Object ofBody(Class<?> type, JsonNode node, String pointer) {
        if (!node.isObject()) {
            mistakes.add(new InputMistake(Part.BODY, pointer, InputCode.NOT_AN_OBJECT, Map.of()));
            return null;
        }
        int before = mistakes.size();
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known = names(components);
        for (String name : node.propertyNames())
            if (!known.contains(name))
                mistakes.add(new InputMistake(
                        Part.BODY,
                        pointer + "/" + shortened(name),
                        InputCode.UNKNOWN_PROPERTY,
                        Map.of("allowed", sorted(known))));
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++)
            values[i] = ofProperty(type, components[i], node.get(components[i].getName()), pointer);
        List<InputMistake> own = List.copyOf(mistakes.subList(before, mistakes.size()));
        if (!own.isEmpty() && !Consistent.class.isAssignableFrom(type)) return null;
        Object made = made(type, values);
        if (made instanceof Consistent whole) contradict(whole, given(node), pointer, own);
        return mistakes.size() > before ? null : made;
    }

    private Object ofProperty(Class<?> type, RecordComponent component, JsonNode node, String parent) {
        String pointer = parent + "/" + component.getName();
        if (node == null || node.isNull()) {
            check(type, component.getName(), null, Part.BODY, pointer);
            return null;
        }
        if (component.getType().isRecord()) return ofBody(component.getType(), node, pointer);
        if (component.getType() == List.class) return ofList(type, component, node, pointer);
        try {
            Object value = Values.of(node, component.getType());
            check(type, component.getName(), value, Part.BODY, pointer);
            return value;
        } catch (Unfit unfit) {
            mistakes.addAll(mistakes(unfit, type, component.getName(), pointer));
            return null;
        }
    }

    /** An empty text where something is required is missing; of a number that is far too big its own bound is told. */
    private List<InputMistake> mistakes(Unfit unfit, Class<?> type, String property, String pointer) {
        Object instead = switch (unfit.code()) {
            case TOO_BIG -> Integer.MAX_VALUE;
            case TOO_SMALL -> Integer.MIN_VALUE;
            default -> null;
        };
        List<InputMistake> own = unfit.code() == InputCode.BLANK || instead != null
                ? constraints.broken(type, property, instead, Part.BODY, pointer)
                : List.of();
        return own.isEmpty() ? List.of(unfit.at(Part.BODY, pointer)) : own;
    }

    private List<Object> ofList(Class<?> type, RecordComponent component, JsonNode node, String pointer) {
        if (!node.isArray()) {
            mistakes.add(new InputMistake(Part.BODY, pointer, InputCode.NOT_A_LIST, Map.of()));
            return null;
        }
        Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        int before = mistakes.size();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) values.add(ofElement(element, node.get(i), pointer + "/" + i));
        if (mistakes.size() == before) check(type, component.getName(), values, Part.BODY, pointer);
        return values;
    }

    private Object ofElement(Class<?> type, JsonNode node, String pointer) {
        if (type.isRecord()) return ofBody(type, node, pointer);
        try {
            return Values.of(node, type);
        } catch (Unfit unfit) {
            mistakes.add(unfit.at(Part.BODY, pointer));
            return null;
        }
    }

    /** @param own what is wrong with single properties: they are left out of the whole, and were told already */
    private void contradict(Consistent whole, Set<String> given, String pointer, List<InputMistake> own) {
        Predicate<String> wrong = property -> own.stream()
                .map(InputMistake::name)
                .anyMatch(name -> (name + "/").startsWith(pointer + "/" + property + "/"));
        if (whole.decisive().stream().anyMatch(wrong)) return;
        whole.contradictions(given).forEach((property, code) -> {
            if (!wrong.test(property) && whole.decisive(property).stream().noneMatch(wrong))
                mistakes.add(new InputMistake(Part.BODY, pointer + "/" + property, code, Map.of()));
        });
    }

    private static Set<String> given(JsonNode node) {
        return node.propertyStream()
                .filter(property -> !property.getValue().isNull())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void check(Class<?> type, String property, Object value, Part part, String name) {
        mistakes.addAll(constraints.broken(type, property, value, part, name));
    }

    private static Object made(Class<?> type, Object[] values) {
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values);
    }

    private static Set<String> names(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static String shortened(String name) {
        return name.length() <= 50 ? name : name.substring(0, 50) + "...";
    }
}

package nl.relocationtracker.api.rest.input;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.rest.input.InputMistake.Part;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/** Says which constraints on a component of a record a value breaks. */
public record Constraints(Validator validator) {

    /** @param name where the value was sent, as its sender knows it */
    public List<InputMistake> broken(Class<?> type, String property, Object value, Part part, String name) {
        List<InputMistake> broken = new ArrayList<>();
        for (ConstraintViolation<?> violation : validator.validateValue(type, property, value))
            broken.add(mistake(violation, value, part, name));
        return broken;
    }

    /** What a rule of our own says is wrong, which it sends along as the payload of what is broken. */
    public record Mistaken(InputCode code, Map<String, ?> details) {}

    private static InputMistake mistake(ConstraintViolation<?> violation, Object value, Part part, String name) {
        HibernateConstraintViolation<?> violated = violation.unwrap(HibernateConstraintViolation.class);
        Mistaken own = violated.getDynamicPayload(Mistaken.class);
        return own == null
                ? mistake(violation.getConstraintDescriptor().getAnnotation(), value, part, name)
                : new InputMistake(part, name, own.code(), own.details());
    }

    private static InputMistake mistake(Annotation broken, Object value, Part part, String name) {
        if (broken instanceof NotNull) return new InputMistake(part, name, InputCode.REQUIRED, Map.of());
        if (broken instanceof Size size && value instanceof List<?> several && several.size() < size.min())
            return new InputMistake(part, name, InputCode.EMPTY_LIST, Map.of());
        if (broken instanceof Size size && value instanceof String text && text.length() < size.min())
            return new InputMistake(part, name, InputCode.TOO_SHORT, Map.of("least", size.min()));
        if (broken instanceof Size size)
            return new InputMistake(
                    part,
                    name,
                    value instanceof List ? InputCode.TOO_MANY : InputCode.TOO_LONG,
                    Map.of("most", size.max()));
        if (broken instanceof Min min)
            return new InputMistake(part, name, InputCode.TOO_SMALL, Map.of("least", min.value()));
        if (broken instanceof Max max)
            return new InputMistake(part, name, InputCode.TOO_BIG, Map.of("most", max.value()));
        if (broken instanceof PastOrPresent) return new InputMistake(part, name, InputCode.IN_THE_FUTURE, Map.of());
        if (broken instanceof OneOf names)
            return new InputMistake(part, name, InputCode.UNKNOWN_VALUE, Map.of("allowed", OneOf.Known.names(names)));
        if (broken instanceof Pattern pattern) return new InputMistake(part, name, code(pattern), Map.of());
        throw new IllegalStateException("no rule for " + broken);
    }

    /** A pattern can say by its message which mistake it is. */
    private static InputCode code(Pattern pattern) {
        return pattern.message().startsWith("{") ? InputCode.UNREADABLE_TEXT : InputCode.valueOf(pattern.message());
    }
}

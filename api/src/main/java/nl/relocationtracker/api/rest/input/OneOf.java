package nl.relocationtracker.api.rest.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.BeanUtils;

/** One of a list of names that is data and no enum. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneOf.Known.class)
public @interface OneOf {

    Class<? extends Supplier<List<String>>> value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks it up. */
    public static final class Known implements ConstraintValidator<OneOf, String> {

        private List<String> names;

        public static List<String> names(OneOf oneOf) {
            return BeanUtils.instantiateClass(oneOf.value()).get();
        }

        @Override
        public void initialize(OneOf oneOf) {
            names = names(oneOf);
        }

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null || names.contains(name);
        }
    }
}

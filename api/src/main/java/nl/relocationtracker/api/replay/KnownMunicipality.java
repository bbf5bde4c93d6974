package nl.relocationtracker.api.replay;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import nl.relocationtracker.api.rest.input.Constraints;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.projections.locations.Municipalities;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** A municipality in which a location lies, or ever lay. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownMunicipality.Known.class)
@interface KnownMunicipality {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks it up. */
    final class Known implements ConstraintValidator<KnownMunicipality, String> {

        private static final int SO_MANY_NAMES = 5;

        private final Municipalities municipalities;

        Known(Municipalities municipalities) {
            this.municipalities = municipalities;
        }

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            if (name == null || municipalities.hadALocation(name)) return true;
            context.unwrap(HibernateConstraintValidatorContext.class)
                    .withDynamicPayload(new Constraints.Mistaken(
                            InputCode.MUNICIPALITY_UNKNOWN,
                            Map.of("nearest", municipalities.nearest(name, SO_MANY_NAMES))));
            return false;
        }
    }
}

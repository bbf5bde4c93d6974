package nl.relocationtracker.api.pages.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.relocationtracker.core.refusal.RefusalCode;

/** The refusals that are about this component of a form's record: their sentences stand at its field. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface At {

    RefusalCode[] value();
}

package nl.relocationtracker.api.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs where a Chromium is found and says plainly where none is; with JOURNEYS=required that is a failure. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Journey.WhereChromiumIs.class)
@interface Journey {

    /** Looks for it. */
    final class WhereChromiumIs implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.isFound()) return ConditionEvaluationResult.enabled("there is a Chromium");
            String told = "No journey in a browser: neither " + Chromium.BROWSER + " with " + Chromium.DRIVER
                    + " is here, nor what TRACKER_CHROMIUM and TRACKER_CHROMEDRIVER name.";
            if ("required".equals(System.getenv("JOURNEYS"))) throw new AssertionError(told);
            System.out.println(told);
            return ConditionEvaluationResult.disabled(told);
        }
    }
}

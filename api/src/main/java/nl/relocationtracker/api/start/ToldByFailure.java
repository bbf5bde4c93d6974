package nl.relocationtracker.api.start;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/** Keeps Spring Boot from printing a trace or its own report of a failed start: {@link Failure} tells it. */
@Order(0)
final class ToldByFailure implements SpringBootExceptionReporter {

    ToldByFailure(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return true;
    }
}

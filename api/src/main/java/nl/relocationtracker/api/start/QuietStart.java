package nl.relocationtracker.api.start;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Keeps what libraries log while the program starts off the console: whoever started it reads one sentence there, the
 * rest stands in the log file.
 */
final class QuietStart extends Filter<ILoggingEvent>
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private volatile boolean starting = true;

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Appender<ILoggingEvent> console =
                ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).getAppender("CONSOLE");
        if (console != null) console.addFilter(this);
    }

    void end() {
        starting = false;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean ours = event.getLoggerName().startsWith("nl.relocationtracker.") && event.getThrowableProxy() == null;
        return starting && !ours ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}

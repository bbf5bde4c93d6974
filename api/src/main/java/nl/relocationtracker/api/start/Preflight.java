package nl.relocationtracker.api.start;

import java.nio.file.Path;
import java.util.Map;
import nl.relocationtracker.api.access.BeforeFirstStart;
import nl.relocationtracker.api.settings.TrackerSettings;
import nl.relocationtracker.projections.database.DataFolder;
import nl.relocationtracker.projections.database.ServingLock;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What has to be right before anything is started: settings that can be read, a data folder that can be written and that
 * no other copy serves, a port that is free.
 */
final class Preflight implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered, AutoCloseable {

    // Logging comes next: its file lies in the data folder.
    private static final int ORDER = LoggingApplicationListener.DEFAULT_ORDER - 1;

    private final boolean serves;
    private ServingLock lock;

    Preflight(boolean serves) {
        this.serves = serves;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        SettingsCheck.require(environment);
        Binder binder = Binder.get(environment);
        TrackerSettings settings = binder.bindOrCreate("tracker", TrackerSettings.class);
        Path data = settings.data();
        Path log = data.resolve("log");
        if (serves) {
            Listening listening = Listening.in(binder);
            // A first start that fails leaves nothing behind; a second copy hears of the first rather than of its port.
            if (!ServingLock.wasTaken(data)) {
                listening.requireFree();
                if (settings.makesDatabase()) BeforeFirstStart.require(binder, listening.address());
            }
            DataFolder.make(log);
            lock = ServingLock.take(data);
            listening.requireFree();
        } else {
            DataFolder.make(log);
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "data folder",
                        Map.of(
                                // Absolute from here on, whoever reads it.
                                "tracker.data", data.toString(),
                                "logging.file.name",
                                        log.resolve(serves ? "tracker.log" : "commands.log")
                                                .toString())));
    }

    @Override
    public void close() {
        if (lock != null) lock.close();
    }
}

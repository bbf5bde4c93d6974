package nl.relocationtracker.api.access;

import nl.relocationtracker.api.settings.TrackerSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Whether everything that is served is made up: because the settings ask for a demo, or because this database became one once. */
@Component
public class Demo {

    private final boolean served;

    @Autowired
    Demo(TrackerSettings settings, Accounts accounts) {
        this(settings.demo() || accounts.isDemo());
    }

    public Demo(boolean served) {
        this.served = served;
    }

    public boolean isServed() {
        return served;
    }
}

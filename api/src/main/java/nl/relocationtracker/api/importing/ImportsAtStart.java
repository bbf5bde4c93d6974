package nl.relocationtracker.api.importing;

import nl.relocationtracker.api.importing.run.Imports;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up what a crash has interrupted: before the port listens, and while it does what was begun beside this copy. */
@Component
@ConditionalOnWebApplication
class ImportsAtStart implements SmartInitializingSingleton {

    private final Imports imports;

    ImportsAtStart(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void afterSingletonsInstantiated() {
        imports.deleteRemains();
        imports.resume();
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void lookAfter() {
        imports.lookAfter();
    }
}

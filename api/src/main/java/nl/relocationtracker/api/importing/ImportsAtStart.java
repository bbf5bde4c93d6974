package nl.relocationtracker.api.importing;

import nl.relocationtracker.api.importing.run.Imports;
import nl.relocationtracker.projections.generation.LiveShape;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up what a crash has interrupted: before the port listens, and while it does what was begun beside this copy. */
@Component
@ConditionalOnWebApplication
class ImportsAtStart implements SmartInitializingSingleton {

    private final Imports imports;

    private final JdbcTemplate jdbc;

    ImportsAtStart(Imports imports, JdbcTemplate jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        imports.deleteRemains();
        // Otherwise what looks after them takes them up once something can be recorded.
        if (LiveShape.isOurs(jdbc)) imports.resume();
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void lookAfter() {
        if (LiveShape.isOurs(jdbc)) imports.lookAfter();
    }
}

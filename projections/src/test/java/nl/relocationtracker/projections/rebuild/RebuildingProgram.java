package nl.relocationtracker.projections.rebuild;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import nl.relocationtracker.projections.recording.Store;

/** Another program on the same database, which rebuilds until it is killed. */
final class RebuildingProgram {

    private RebuildingProgram() {}

    public static void main(String[] arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setUsername(arguments[1]);
        config.setPassword(arguments[2]);
        try (Store store = new Store(
                new HikariDataSource(config),
                Files.createTempDirectory("rebuilding").resolve("erasures.jsonl"))) {
            store.get(Rebuilder.class).run(Occasion.ASKED_FOR, null, now -> {});
        }
    }
}

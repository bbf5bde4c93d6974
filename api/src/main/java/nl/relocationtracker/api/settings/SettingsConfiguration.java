package nl.relocationtracker.api.settings;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import nl.relocationtracker.projections.counts.LivePolicies;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.disclosure.AtLeast;
import nl.relocationtracker.projections.erasure.ErasureFile;
import nl.relocationtracker.projections.generation.GenerationConnections;
import nl.relocationtracker.projections.person.MasterKey;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.replay.ProgramVersion;
import nl.relocationtracker.projections.replay.Retention;
import nl.relocationtracker.projections.waking.OwnConnections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes of the settings what the rest of the program asks for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TrackerSettings.class, DisclosureSettings.class, TimeoutSettings.class})
class SettingsConfiguration {

    @Bean
    Clock clock(TrackerSettings settings) {
        return Clock.system(settings.zone());
    }

    @Bean
    Grounds grounds(Clock clock, TrackerSettings settings) {
        return new Grounds(clock, settings.zone(), settings.terms());
    }

    @Bean
    AtLeast atLeast(DisclosureSettings settings) {
        return settings.atLeast();
    }

    @Bean
    LivePolicies livePolicies(TrackerSettings settings) {
        return settings.livePolicies();
    }

    @Bean
    Retention retention(TrackerSettings settings) {
        return new Retention(settings.replayDays());
    }

    @Bean
    ProgramVersion programVersion(ObjectProvider<BuildProperties> build) {
        return new ProgramVersion(
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("?"));
    }

    @Bean
    MasterKey masterKey(TrackerSettings settings) {
        Path file = settings.masterKeyFile().isBlank()
                ? settings.data().resolve("keys").resolve("master.key")
                : Path.of(settings.masterKeyFile()).toAbsolutePath();
        MasterKey key = key(settings.masterKey(), "TRACKER_MASTER_KEY", file, () -> MasterKey.keptIn(file));
        if (!settings.formerMasterKey().isBlank())
            return key.after(key(settings.formerMasterKey(), "TRACKER_FORMER_MASTER_KEY", null, null));
        if (settings.formerMasterKeyFile().isBlank()) return key;
        Path former = Path.of(settings.formerMasterKeyFile()).toAbsolutePath();
        return key.after(key("", "", former, () -> MasterKey.of(Files.readString(former))));
    }

    private static MasterKey key(String given, String setting, Path file, Callable<MasterKey> inFile) {
        try {
            return given.isBlank() ? inFile.call() : MasterKey.of(given);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "%s Correct %s: it is the base64 of 32 random bytes."
                            .formatted(e.getMessage(), given.isBlank() ? file : setting),
                    e);
        } catch (NoSuchFileException e) {
            throw new CannotStart("There is no master key at %s: correct the setting.".formatted(file), e);
        } catch (IOException e) {
            throw CannotStart.in(file.getParent(), e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    ErasureFile erasureFile(TrackerSettings settings) {
        return new ErasureFile(
                settings.erasures().isBlank()
                        ? settings.data().resolve("erasures.jsonl")
                        : Path.of(settings.erasures()));
    }

    /** Closed after the pool that uses it, because the pool depends on it. */
    @Bean
    Database database(TrackerSettings settings) {
        return Database.of(settings);
    }

    @Bean
    OwnConnections ownConnections(Database database) {
        return database::openFor;
    }

    @Bean
    HikariDataSource dataSource(Database database, TimeoutSettings timeouts) {
        return ConnectionPool.of(database, timeouts, "beside", 12);
    }

    @Bean
    GenerationConnections generationConnections(Database database, TimeoutSettings timeouts, DataSource beside) {
        return new GenerationConnections(ConnectionPool.of(database, timeouts, "database", 20), beside);
    }

    @Bean
    LastConnections lastConnections(
            HikariDataSource beside, GenerationConnections connections, TimeoutSettings timeouts) {
        return new LastConnections(beside, connections, timeouts.stop());
    }
}

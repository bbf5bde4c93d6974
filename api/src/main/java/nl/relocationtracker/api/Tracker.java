package nl.relocationtracker.api;

import java.util.concurrent.Callable;
import nl.relocationtracker.api.access.AccountCommand;
import nl.relocationtracker.api.importing.ImportCommand;
import nl.relocationtracker.api.rebuild.RebuildCommand;
import nl.relocationtracker.api.rebuild.VerifyCommand;
import nl.relocationtracker.api.replay.ReplayCommand;
import nl.relocationtracker.api.start.Failure;
import nl.relocationtracker.api.start.HealthCommand;
import nl.relocationtracker.api.start.Program;
import nl.relocationtracker.api.start.RotateKeyCommand;
import nl.relocationtracker.api.start.Version;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: serves when started without arguments. */
@SpringBootApplication(scanBasePackages = "nl.relocationtracker", proxyBeanMethods = false)
@Command(
        name = "relocation-tracker",
        description =
                "Records every move of a child in asylum reception, and counts them. Without a command it serves.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            ImportCommand.class,
            AccountCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            ReplayCommand.class,
            RotateKeyCommand.class,
            HealthCommand.class
        },
        footer = {
            "",
            "Settings, from the environment (the README lists them all):",
            "  SERVER_PORT            8080",
            "  SERVER_ADDRESS         127.0.0.1",
            "  TRACKER_DATA           the data folder: 'data' where it is started",
            "  TRACKER_DATABASE_URL   a PostgreSQL of your own instead of the one within;",
            "                         with TRACKER_DATABASE_USER and _PASSWORD"
        })
public class Tracker implements Callable<Integer> {

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command to its end, and answers its exit status: 0, 1 when it failed, 2 when it was not understood. */
    static int run(String... arguments) {
        return commands()
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.reported(failure))
                .execute(arguments);
    }

    /** All commands; their options take words in any case. */
    public static CommandLine commands() {
        return new CommandLine(new Tracker()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        return Program.serve();
    }

    @Command(description = "Serves with a made-up history, which the first start on an empty database records.")
    int demo() {
        return Program.serve("--tracker.demo=true");
    }
}

package nl.relocationtracker.api.start;

import java.util.concurrent.Callable;
import nl.relocationtracker.projections.person.KeyRotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Wraps every key in the database with a new master key. */
@Command(
        name = "rotate-key",
        description =
                "Wraps every key in the database with the present master key instead of the former one. Works beside a copy that serves with both keys.",
        footer = {
            "",
            "Settings: TRACKER_MASTER_KEY or _FILE, the new key, and TRACKER_FORMER_MASTER_KEY or _FILE, the old one.",
            "When it was interrupted, run it again. Afterwards take the former key out of the settings."
        })
public final class RotateKeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return Program.beside(KeyRotation.class, rotation -> {
            spec.commandLine().getOut().printf("%d keys are wrapped anew.%n", rotation.rotate());
            return 0;
        });
    }
}

package nl.relocationtracker.api.rebuild;

import java.util.concurrent.Callable;
import nl.relocationtracker.api.start.Program;
import picocli.CommandLine.Command;

/** Verifies at the command line. */
@Command(
        name = "verify",
        description =
                "Reads all events, compares what they say with everything that is read, and looks for stays that overlap or are where it is not open. Changes nothing; works beside a copy that serves.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:nothing differs", "1:something differs", "2:wrong arguments"})
public final class VerifyCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Program.beside(CommandLineRebuild.class, command -> command.verify(System.out));
    }
}

package nl.relocationtracker.api.rebuild;

import java.util.concurrent.Callable;
import nl.relocationtracker.api.start.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rebuilds at the command line. */
@Command(
        name = "rebuild",
        description =
                "Makes everything that is read anew from the events. Works beside a copy that serves, while everybody reads and records.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:the new is read", "1:the old is still read", "2:wrong arguments"})
public final class RebuildCommand implements Callable<Integer> {

    @Option(
            names = "--accept-differences",
            description = "Goes on also when what is read now is not what the events say.")
    private boolean accepting;

    @Override
    public Integer call() {
        return Program.beside(CommandLineRebuild.class, command -> command.rebuild(accepting, System.out));
    }
}

package nl.relocationtracker.api.replay;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.relocationtracker.api.start.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a question at the command line. */
@Command(
        name = "replay",
        description =
                "Answers a question about history from a file, and writes the bundle of its answer into a folder: each table"
                        + " as CSV and Parquet, a codebook, and a manifest. Changes nothing; works beside a copy that serves."
                        + " Figures alone: rows of single children are given to researchers whom a project names, who sign in"
                        + " and of whom it is kept what they asked, and nobody is signed in here.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:answered", "1:not answered", "2:wrong arguments"})
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "question.json",
            description = "The question, as POST /api/v1/replays takes it.")
    private Path question;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "folder",
            description = "Where to write; made when it is not there.")
    private Path folder;

    @Option(
            names = "--exact",
            description =
                    "Writes exact figures, for those who care for the children, instead of what the disclosure rules"
                            + " leave of them.")
    private boolean exact;

    @Override
    public Integer call() {
        return Program.beside(CommandLineReplay.class, command -> command.answer(question, folder, exact, System.out));
    }
}

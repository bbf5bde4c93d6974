package nl.relocationtracker.api.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.relocationtracker.api.importing.run.ImportFiles;
import nl.relocationtracker.api.start.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Imports at the command line. */
@Command(
        name = "import",
        description = "Imports the history of an older system. Works beside a copy that serves, on its database.",
        footer = {
            "",
            "Importing the same files again changes nothing. What is wrong with a child leaves out that child alone.",
            "Exit status: 0 everything is in, 1 something was left out, 2 a file can't be read."
        })
public class ImportCommand implements Callable<Integer> {

    @Option(names = "--locations", paramLabel = "FILE", description = "locations.csv: one row per opening period.")
    private Path locations;

    @Option(
            names = "--stays",
            paramLabel = "FILE",
            description =
                    "stays.csv: one row per stay of a child. A column origin (BORN_IN_RECEPTION or ARRIVED) may be added.")
    private Path stays;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = ImportRequest.USUAL_SOURCE,
            description =
                    "The system that the files come from (${DEFAULT-VALUE}): numbers of two are never the same child.")
    private String source;

    @Option(names = "--dry-run", description = "Tells what an import would do, and writes nothing.")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE", description = "Where to write the report, as CSV.")
    private Path report;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (locations == null && stays == null) throw misused("Give --locations, --stays or both.");
        requireReadable(locations);
        requireReadable(stays);
        if (!ImportRequest.isSource(source))
            throw misused("--source is a name of at most 60 letters, digits, dots, dashes and spaces.");
        if (report != null && !Files.isDirectory(report.toAbsolutePath().getParent()))
            throw misused("There is no folder for the report: "
                    + report.toAbsolutePath().getParent());
        return Program.beside(
                CommandLineImport.class,
                command -> command.run(ImportFiles.of(locations, stays), source, dryRun, report, System.out));
    }

    private void requireReadable(Path file) {
        if (file != null && !(Files.isRegularFile(file) && Files.isReadable(file)))
            throw misused("There is no file that can be read at " + file.toAbsolutePath());
    }

    private ParameterException misused(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}

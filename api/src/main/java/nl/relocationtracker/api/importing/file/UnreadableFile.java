package nl.relocationtracker.api.importing.file;

/** A file that cannot be read as a whole: nothing of its import is recorded. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public UnreadableFile(Problem problem) {
        super(problem.file().fileName() + ": " + problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

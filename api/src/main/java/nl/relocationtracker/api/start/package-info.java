/**
 * How the program starts, tells where to look, and says in one sentence why it can't.
 *
 * <p>A command that works on the data without serving, alone or beside a serving copy, is a picocli command that asks
 * {@link nl.relocationtracker.api.start.Program#beside} for the one bean that does its work, and stands in the list of
 * subcommands of {@code Tracker}:
 *
 * <pre>{@code
 * @Command(name = "import", description = "Imports a history.")
 * public class ImportCommand implements Callable<Integer> {
 *
 *     @Parameters(paramLabel = "locations.csv")
 *     Path locations;
 *
 *     @Override
 *     public Integer call() {
 *         return Program.beside(Importing.class, importing -> importing.run(locations));
 *     }
 * }
 * }</pre>
 *
 * The bean comes with all it needs (database, migrations, clock, keys) and nothing else: other beans, jobs and listeners
 * of the serving program stay asleep. {@code --help} and {@code --version} come by themselves. A {@code CannotStart} that
 * the command throws is told as its sentence with exit status 1; anything else as unexpected, with the trace in a file.
 */
package nl.relocationtracker.api.start;

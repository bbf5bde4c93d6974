package nl.relocationtracker.benchmark.importing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.relocationtracker.benchmark.Computing;
import nl.relocationtracker.benchmark.Figures;
import nl.relocationtracker.benchmark.Ours;
import nl.relocationtracker.benchmark.Ratio;
import nl.relocationtracker.benchmark.Row;
import nl.relocationtracker.benchmark.Server;

/** An import from its files to its end, held against COPY of the rows that it leaves. */
public final class ImportRow {

    private static final String LIMIT = "limit";

    private final Server server;
    private final String empty;
    private final int children;
    private long stays;
    private String computed;

    /** @param empty a database of the program in which nothing happened yet */
    public ImportRow(Server server, String empty, int children) {
        this.server = server;
        this.empty = empty;
        this.children = children;
    }

    public Row measure(int repetitions) {
        Figures rates = new Figures();
        for (int i = 0; i < repetitions; i++) {
            server.make("imported", empty);
            double ours;
            try (Ours program = Ours.on(server, "imported")) {
                Computing computing = new Computing();
                ours = program.importHistory(children);
                computed = computing.told("import");
            }
            stays = stays("imported");
            rates.add(Row.OURS, stays / ours);
            CopyLimit limit = CopyLimit.of(server, "imported", empty);
            server.drop("imported");
            server.make("copied", empty);
            rates.add(LIMIT, stays / limit.seconds(server, "copied"));
            limit.forget();
            server.drop("copied");
        }
        return new Row(
                        "import of %,d stays of %,d children".formatted(stays, children),
                        "stays per second",
                        rates.all(),
                        List.of(Ratio.atLeast(1 / 3.0, LIMIT, rates.median(Row.OURS), rates.median(LIMIT))),
                        List.of(
                                "from two CSV files to the end, reading and checking included; the limit is COPY in binary, one"
                                        + " connection, indexes in place",
                                computed))
                .because("each child is read from a file, planned, decided, sealed and counted under every live policy,"
                        + " which no COPY does: see where the time goes in the README");
    }

    private long stays(String database) {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from event where type in ('ChildPlaced', 'ChildRelocated', 'ChildReceived')")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package nl.relocationtracker.projections.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.relocationtracker.core.disclosure.DisclosureRules;
import nl.relocationtracker.core.disclosure.Sharing;
import nl.relocationtracker.projections.database.OwnTransaction;
import nl.relocationtracker.projections.replay.ChildText.Sequence;

/**
 * What is told of single children: kept until all are read, because only then it is known how many share it. It waits in a table that
 * is gone with its connection, so memory holds a number for each sequence and no rows.
 */
final class ChildrenTold implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private final OwnTransaction transaction;
    private final Sharing<Sequence> sharing;

    private ChildrenTold(OwnTransaction transaction, DisclosureRules rules) {
        this.transaction = transaction;
        this.sharing = new Sharing<>(rules);
    }

    static ChildrenTold over(DataSource database, DisclosureRules rules) throws SQLException {
        ChildrenTold told = new ChildrenTold(OwnTransaction.of(database), rules);
        try (Statement statement = told.transaction.connection().createStatement()) {
            statement.execute("""
                create temporary table child_waiting (pseudonym text, whole text, cut text, one bigint, other bigint)
                on commit drop
                """);
        } catch (SQLException e) {
            told.close();
            throw e;
        }
        return told;
    }

    void add(List<ChildText> some) throws SQLException {
        if (some.isEmpty()) return;
        try (PreparedStatement insert = transaction
                .connection()
                .prepareStatement(
                        "insert into child_waiting select * from unnest(?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[])")) {
            set(insert, 1, "text", some.stream().map(ChildText::pseudonym).toArray());
            set(insert, 2, "text", some.stream().map(ChildText::whole).toArray());
            set(insert, 3, "text", some.stream().map(ChildText::cut).toArray());
            set(
                    insert,
                    4,
                    "int8",
                    some.stream().map(each -> each.sequence().one()).toArray());
            set(
                    insert,
                    5,
                    "int8",
                    some.stream().map(each -> each.sequence().other()).toArray());
            insert.executeUpdate();
        }
        some.forEach(each -> sharing.add(each.sequence()));
    }

    /** Writes what may be told of each by another connection, in the order of the pseudonyms: no other order tells who is who. */
    void write(UUID replay, Connection to) throws SQLException {
        try (Statement statement = transaction.connection().createStatement();
                PreparedStatement insert =
                        to.prepareStatement("insert into replay_child select ?, * from unnest(?::text[], ?::text[])")) {
            statement.setFetchSize(AT_ONCE);
            List<String> pseudonyms = new ArrayList<>();
            List<String> told = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select pseudonym, whole, cut, one, other from child_waiting order by pseudonym collate \"C\"")) {
                while (rows.next()) {
                    boolean shared = sharing.isShared(new Sequence(rows.getLong(4), rows.getLong(5)));
                    pseudonyms.add(rows.getString(1));
                    told.add(rows.getString(shared ? 2 : 3));
                    if (told.size() == AT_ONCE) flush(insert, replay, pseudonyms, told);
                }
            }
            flush(insert, replay, pseudonyms, told);
        }
    }

    private static void flush(PreparedStatement insert, UUID replay, List<String> pseudonyms, List<String> told)
            throws SQLException {
        insert.setObject(1, replay);
        set(insert, 2, "text", pseudonyms.toArray());
        set(insert, 3, "text", told.toArray());
        insert.executeUpdate();
        pseudonyms.clear();
        told.clear();
    }

    private static void set(PreparedStatement statement, int parameter, String type, Object[] values)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }

    @Override
    public void close() throws SQLException {
        transaction.close();
    }
}

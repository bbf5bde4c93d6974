package nl.relocationtracker.projections.counts;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The place of a child in a list.
 *
 * @param lastMoveOn as the database writes it
 * @param key of the column by which the list is ordered, as the database writes it
 */
record ListPlace(UUID child, String lastMoveOn, String key) {

    /** @param text null for none */
    static ListPlace read(String text) {
        if (text == null) return null;
        String[] parts = text.split(" ", 3);
        return new ListPlace(UUID.fromString(parts[0]), parts[1], parts[2]);
    }

    String text() {
        return child + " " + lastMoveOn + " " + key;
    }

    /** @param place null for none, which takes no parameters */
    static JdbcClient.StatementSpec bind(ListPlace place, JdbcClient.StatementSpec statement) {
        if (place == null) return statement;
        return statement
                .param("afterKey", place.key())
                .param("afterMove", place.lastMoveOn())
                .param("afterChild", place.child());
    }
}

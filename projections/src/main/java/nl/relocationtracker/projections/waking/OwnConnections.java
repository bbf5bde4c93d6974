package nl.relocationtracker.projections.waking;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections that are in no pool. They give up reading an answer after some seconds. */
@FunctionalInterface
public interface OwnConnections {

    /** @param purpose what the server shows that it is for */
    Connection open(String purpose) throws SQLException;
}

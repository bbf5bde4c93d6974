package nl.relocationtracker.projections.generation;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Has the read models of a database to which nothing was recorded yet in our shape, once its schema is up to date. */
public final class PreparedGeneration implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            Generations.prepare(context.getConnection());
        } catch (SQLException e) {
            throw new FlywayException("cannot prepare the read models", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "read models";
    }
}

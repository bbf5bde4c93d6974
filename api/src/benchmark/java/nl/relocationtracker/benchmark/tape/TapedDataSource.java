package nl.relocationtracker.benchmark.tape;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import nl.relocationtracker.projections.generation.GenerationConnections;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A pool that can write down what is asked of its connections. While it does not, it adds nothing. */
public final class TapedDataSource extends HikariDataSource {

    private volatile Tape tape;

    private TapedDataSource(HikariConfig config) {
        super(config);
    }

    /** Takes the place of the pool of the program from which transactions have their connections. */
    public static final class InProgram implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof GenerationConnections connections)) return bean;
            HikariDataSource pool = (HikariDataSource) connections.pool();
            HikariConfig config = new HikariConfig();
            pool.copyStateTo(config);
            pool.close();
            return new GenerationConnections(new TapedDataSource(config), connections.beside());
        }
    }

    /** Writes down what is asked while something is done. */
    public Tape taping(Runnable work) {
        Tape taken = new Tape();
        tape = taken;
        try {
            work.run();
        } finally {
            tape = null;
        }
        return taken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Tape running = tape;
        return running == null ? connection : TapedConnection.of(connection, running);
    }
}

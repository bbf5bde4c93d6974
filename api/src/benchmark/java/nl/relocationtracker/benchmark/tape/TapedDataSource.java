package nl.relocationtracker.benchmark.tape;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A pool that can write down what is asked of its connections. While it does not, it adds nothing. */
public final class TapedDataSource extends HikariDataSource {

    private volatile Tape tape;

    private TapedDataSource(HikariConfig config) {
        super(config);
    }

    /** Takes the place of the pool of the program. */
    public static final class InProgram implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof HikariDataSource pool) || bean instanceof TapedDataSource) return bean;
            HikariConfig config = new HikariConfig();
            pool.copyStateTo(config);
            pool.close();
            return new TapedDataSource(config);
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

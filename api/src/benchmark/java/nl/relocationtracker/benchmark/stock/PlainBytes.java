package nl.relocationtracker.benchmark.stock;

import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;

/** Keeps payloads in the row, as the documentation of Axon advises for PostgreSQL, instead of as large objects. */
public final class PlainBytes extends PostgreSQLDialect {

    @Override
    protected String columnType(int type) {
        return type == Types.BLOB ? "bytea" : super.columnType(type);
    }

    @Override
    public void contributeTypes(TypeContributions contributions, ServiceRegistry services) {
        super.contributeTypes(contributions, services);
        contributions
                .getTypeConfiguration()
                .getJdbcTypeRegistry()
                .addDescriptor(Types.BLOB, VarbinaryJdbcType.INSTANCE);
    }
}

package nl.relocationtracker.api.replay.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import tools.jackson.databind.JsonNode;

/** A table as Parquet: the columns of its CSV, with their types. */
final class ParquetTable {

    /** Of so many bytes memory holds one such group of rows. */
    private static final long GROUP = 8L << 20;

    private ParquetTable() {}

    static byte[] of(AnswerTable table) {
        InMemory file = new InMemory();
        try (ParquetWriter<JsonNode> writer = writer(file, Field.ALL)) {
            for (JsonNode row : table.rows()) writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.bytes();
    }

    static ParquetWriter<JsonNode> writer(OutputFile file, List<Column> columns) throws IOException {
        return new Builder(file, columns)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Uncompressed())
                .withRowGroupSize(GROUP)
                .build();
    }

    private static final class Builder extends ParquetWriter.Builder<JsonNode, Builder> {

        private final List<Column> columns;

        Builder(OutputFile file, List<Column> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Never called, but it has to be there. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<JsonNode> getWriteSupport(Configuration configuration) {
            return new Rows(columns);
        }

        @Override
        protected WriteSupport<JsonNode> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows(columns);
        }
    }

    private static final class Rows extends WriteSupport<JsonNode> {

        private final List<Column> columns;
        private final MessageType schema;
        private RecordConsumer to;

        Rows(List<Column> columns) {
            this.columns = columns;
            this.schema = new MessageType(
                    "table", columns.stream().map(Column::parquet).toArray(Type[]::new));
        }

        /** Never called, but it has to be there. */
        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            to = consumer;
        }

        @Override
        public void write(JsonNode row) {
            to.startMessage();
            for (Column field : columns) {
                if (!field.isIn(row)) continue;
                int index = schema.getFieldIndex(field.column());
                to.startField(field.column(), index);
                field.write(row, to);
                to.endField(field.column(), index);
            }
            to.endMessage();
        }
    }
}

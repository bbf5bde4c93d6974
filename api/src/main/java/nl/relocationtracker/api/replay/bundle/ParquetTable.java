package nl.relocationtracker.api.replay.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
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

    private static final MessageType SCHEMA = new MessageType(
            "table", Arrays.stream(Field.values()).map(Field::parquet).toArray(Type[]::new));

    private ParquetTable() {}

    static byte[] of(AnswerTable table) {
        InMemory file = new InMemory();
        try (ParquetWriter<JsonNode> writer = new Builder(file)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Uncompressed())
                .build()) {
            for (JsonNode row : table.rows()) writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.bytes();
    }

    private static final class Builder extends ParquetWriter.Builder<JsonNode, Builder> {

        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Never called, but it has to be there. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<JsonNode> getWriteSupport(Configuration configuration) {
            return new Rows();
        }

        @Override
        protected WriteSupport<JsonNode> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows();
        }
    }

    private static final class Rows extends WriteSupport<JsonNode> {

        private RecordConsumer to;

        /** Never called, but it has to be there. */
        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return new WriteContext(SCHEMA, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(SCHEMA, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            to = consumer;
        }

        @Override
        public void write(JsonNode row) {
            to.startMessage();
            for (Field field : Field.values()) {
                if (!field.isIn(row)) continue;
                int index = SCHEMA.getFieldIndex(field.column());
                to.startField(field.column(), index);
                field.write(row, to);
                to.endField(field.column(), index);
            }
            to.endMessage();
        }
    }
}

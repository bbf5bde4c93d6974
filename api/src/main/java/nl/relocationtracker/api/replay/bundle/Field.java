package nl.relocationtracker.api.replay.bundle;

import java.time.LocalDate;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import tools.jackson.databind.JsonNode;

/** The columns of every table, in this order. Their names are part of the bundle and stay for ever. */
enum Field {
    AS_OF("asOf", Kind.DATE),
    POLICY("policy", Kind.STRING),
    PART("part", Kind.STRING),
    NUMBER("number", Kind.INTEGER),
    NUMERATOR("numerator", Kind.INTEGER),
    DENOMINATOR("denominator", Kind.INTEGER),
    VALUE("value", Kind.NUMBER),
    WITHHELD("withheld", Kind.STRING);

    private final String column;
    private final Kind kind;

    Field(String column, Kind kind) {
        this.column = column;
        this.kind = kind;
    }

    /** Of what sort its values are. */
    enum Kind {
        DATE,
        STRING,
        INTEGER,
        NUMBER
    }

    String column() {
        return column;
    }

    Kind kind() {
        return kind;
    }

    /** As it stands in the row of an answer; empty where it has none. */
    String text(JsonNode row) {
        return row.path(column).asString("");
    }

    boolean isIn(JsonNode row) {
        return !row.path(column).isMissingNode() && !row.path(column).isNull();
    }

    Type parquet() {
        return switch (kind) {
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column);
            case STRING ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column);
            case INTEGER -> new PrimitiveType(Type.Repetition.OPTIONAL, PrimitiveTypeName.INT64, column);
            case NUMBER -> new PrimitiveType(Type.Repetition.OPTIONAL, PrimitiveTypeName.DOUBLE, column);
        };
    }

    void write(JsonNode row, RecordConsumer to) {
        JsonNode value = row.path(column);
        switch (kind) {
            case DATE ->
                to.addInteger(
                        Math.toIntExact(LocalDate.parse(value.stringValue()).toEpochDay()));
            case STRING -> to.addBinary(Binary.fromString(value.stringValue()));
            case INTEGER -> to.addLong(value.longValue());
            case NUMBER -> to.addDouble(value.doubleValue());
        }
    }
}

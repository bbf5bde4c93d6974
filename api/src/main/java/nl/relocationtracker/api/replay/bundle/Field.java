package nl.relocationtracker.api.replay.bundle;

import java.util.List;

/** The columns of every table of figures, in this order. Their names are part of the bundle and stay for ever. */
enum Field implements Column {
    AS_OF("asOf", Kind.DATE),
    POLICY("policy", Kind.STRING),
    PART("part", Kind.STRING),
    NUMBER("number", Kind.INTEGER),
    NUMERATOR("numerator", Kind.INTEGER),
    DENOMINATOR("denominator", Kind.INTEGER),
    VALUE("value", Kind.NUMBER),
    WITHHELD("withheld", Kind.STRING);

    static final List<Column> ALL = List.of(values());

    private final String column;
    private final Kind kind;

    Field(String column, Kind kind) {
        this.column = column;
        this.kind = kind;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}

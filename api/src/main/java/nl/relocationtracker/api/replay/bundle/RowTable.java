package nl.relocationtracker.api.replay.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.relocationtracker.api.replay.bundle.Column.Kind;
import nl.relocationtracker.core.project.RowColumn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tables of single children. Their names are part of the bundle and stay for ever. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of
enum RowTable {
    /** One row for each child. */
    CHILDREN(
            "children",
            RowColumn.MOVES,
            List.of(
                    RowField.of("cut", Kind.BOOLEAN, null),
                    RowField.of("quarterOfEntry", Kind.STRING, RowColumn.QUARTER_OF_ENTRY),
                    RowField.of("lastKind", Kind.STRING, RowColumn.LAST_KIND),
                    RowField.of("moves", Kind.INTEGER, RowColumn.MOVES),
                    RowField.of("unaccompanied", Kind.BOOLEAN, RowColumn.UNACCOMPANIED),
                    RowField.of("age", Kind.INTEGER, RowColumn.AGE))),
    /** One row for each child and policy. */
    COUNTS(
            "counts",
            RowColumn.COUNTS,
            List.of(
                    RowField.of("policy", Kind.STRING, null),
                    RowField.of("count", Kind.INTEGER, null),
                    RowField.of("flagged", Kind.BOOLEAN, null))),
    /** One row for each child and policy that differs from the live one on it. */
    DIFFERENCES(
            "differences",
            RowColumn.DIFFERENCES,
            List.of(
                    RowField.of("policy", Kind.STRING, null),
                    RowField.of("beside", Kind.STRING, null),
                    new RowField("flagged", "flagged-under", Kind.STRING, null),
                    RowField.of("causes", Kind.STRING, null))),
    /** One row for each stay. */
    STAYS(
            "stays",
            RowColumn.KIND,
            List.of(
                    RowField.of("stay", Kind.INTEGER, null),
                    RowField.of("placed", Kind.BOOLEAN, null),
                    RowField.of("kind", Kind.STRING, RowColumn.KIND),
                    RowField.of("arrived", Kind.YEARMONTH, RowColumn.ARRIVED),
                    RowField.of("left", Kind.YEARMONTH, RowColumn.LEFT),
                    RowField.of("reason", Kind.STRING, RowColumn.REASON),
                    RowField.of("decidedBy", Kind.STRING, RowColumn.DECIDED_BY),
                    RowField.of("destination", Kind.STRING, RowColumn.DESTINATION))),
    /** One row for each event, for process mining. */
    EVENTS(
            "event-log",
            RowColumn.ARRIVED,
            List.of(
                    new RowField(EventLog.ACTIVITY, "activity", Kind.STRING, null),
                    new RowField(EventLog.TIME, "time", Kind.DATETIME, null),
                    RowField.of("kind", Kind.STRING, RowColumn.KIND),
                    RowField.of("reason", Kind.STRING, RowColumn.REASON),
                    RowField.of("decidedBy", Kind.STRING, RowColumn.DECIDED_BY),
                    RowField.of("destination", Kind.STRING, RowColumn.DESTINATION)));

    private final String file;
    private final RowColumn needed;
    private final List<RowField> fields;

    RowTable(String file, RowColumn needed, List<RowField> fields) {
        this.file = file;
        this.needed = needed;
        this.fields = fields;
    }

    /** The name of its files, without what they end in. */
    String file() {
        return file;
    }

    /** Whether anything of it is granted. */
    boolean isAmong(Set<RowColumn> granted) {
        return switch (this) {
            case CHILDREN -> true;
            case STAYS -> granted.stream().anyMatch(RowColumn::isOfStays);
            case COUNTS, DIFFERENCES, EVENTS -> granted.contains(needed);
        };
    }

    /** Its columns, the pseudonym first. */
    List<RowField> columns(Set<RowColumn> granted) {
        List<RowField> columns = new ArrayList<>();
        columns.add(new RowField(pseudonym(), "pseudonym", Kind.STRING, null));
        fields.stream()
                .filter(field -> field.granted() == null || granted.contains(field.granted()))
                .forEach(columns::add);
        return List.copyOf(columns);
    }

    private String pseudonym() {
        return this == EVENTS ? EventLog.CASE : "pseudonym";
    }

    /** What it has of one child. */
    List<ObjectNode> rows(String pseudonym, JsonNode child) {
        List<ObjectNode> rows = new ArrayList<>();
        switch (this) {
            case CHILDREN -> rows.add(copied(child));
            case COUNTS -> child.path("counts").forEach(count -> rows.add(copied(count)));
            case DIFFERENCES -> child.path("differences").forEach(each -> rows.add(difference(each)));
            case STAYS ->
                child.path("stays").forEach(stay -> rows.add(copied(stay).put("stay", rows.size() + 1)));
            case EVENTS -> rows.addAll(EventLog.events(child));
        }
        rows.forEach(row -> row.put(pseudonym(), pseudonym));
        return rows;
    }

    private static ObjectNode copied(JsonNode node) {
        return (ObjectNode) node.deepCopy();
    }

    private static ObjectNode difference(JsonNode each) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (String same : List.of("policy", "beside", "flagged"))
            row.put(same, each.path(same).stringValue());
        return row.put(
                "causes",
                StreamSupport.stream(each.path("causes").spliterator(), false)
                        .map(JsonNode::stringValue)
                        .collect(Collectors.joining(" ")));
    }
}

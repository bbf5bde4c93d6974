package nl.relocationtracker.api.replay.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.core.disclosure.Shown.Why;
import nl.relocationtracker.core.project.RowColumn;
import tools.jackson.databind.JsonNode;

/** Describes the tables to programs: a Frictionless Data Package, version 2. */
final class DataPackage {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    private DataPackage() {}

    static Map<String, Object> of(
            JsonNode answer, List<AnswerTable> tables, List<RowTable> ofChildren, Set<RowColumn> granted) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", PROFILE);
        document.put("name", "relocation-tracker-answer");
        document.put("title", "Relocation tracker: an answer of history");
        document.put("version", answer.path("programVersion").stringValue());
        List<Map<String, Object>> resources = new ArrayList<>();
        tables.forEach(table -> resources.add(resource(table)));
        ofChildren.forEach(table -> resources.add(resource(table, granted)));
        document.put("resources", resources);
        return document;
    }

    private static Map<String, Object> resource(AnswerTable table) {
        return resource(
                table.name(),
                Codebook.title(table, Locale.ENGLISH),
                table.told("definition", Locale.ENGLISH),
                Bundle.CSV.formatted(table.name()),
                schema(table));
    }

    private static Map<String, Object> resource(RowTable table, Set<RowColumn> granted) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                table.columns(granted).stream()
                        .map(field -> field(table, field))
                        .toList());
        schema.put("missingValues", List.of(""));
        if (table == RowTable.CHILDREN) schema.put("primaryKey", List.of("pseudonym"));
        return resource(
                "rows-" + table.file(),
                RowWords.title(table, Locale.ENGLISH),
                RowWords.text(table, Locale.ENGLISH),
                RowFiles.CSV.formatted(table.file()),
                schema);
    }

    private static Map<String, Object> field(RowTable table, RowField field) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", field.column());
        told.put("type", field.kind().name().toLowerCase(Locale.ROOT));
        if (field.kind() == Column.Kind.DATETIME) told.put("format", "default");
        told.put("description", RowWords.field(field, Locale.ENGLISH));
        RowWords.values(table, field).ifPresent(values -> told.put("constraints", Map.of("enum", values)));
        if (field.word().equals("pseudonym")) told.put("constraints", Map.of("required", true));
        return told;
    }

    private static Map<String, Object> resource(
            String name, String title, String description, String path, Map<String, Object> schema) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", name);
        resource.put("title", title);
        resource.put("description", description);
        resource.put("path", path);
        resource.put("type", "table");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> schema(AnswerTable table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                Arrays.stream(Field.values()).map(field -> field(field, table)).toList());
        schema.put("missingValues", List.of(""));
        schema.put("uniqueKeys", List.of(List.of(Field.AS_OF.column(), Field.POLICY.column(), Field.PART.column())));
        return schema;
    }

    private static Map<String, Object> field(Field field, AnswerTable table) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", field.column());
        told.put("type", field.kind().name().toLowerCase(Locale.ROOT));
        told.put("description", Codebook.word("field." + field.column(), Locale.ENGLISH));
        if (field == Field.NUMBER) told.put("unit", table.unit());
        if (field == Field.WITHHELD)
            told.put(
                    "constraints",
                    Map.of("enum", Arrays.stream(Why.values()).map(Why::name).toList()));
        if (field == Field.PART && !table.parts().isEmpty())
            told.put(
                    "categories",
                    table.parts().stream().map(part -> category(table, part)).toList());
        if (field == Field.AS_OF || field == Field.PART) told.put("constraints", Map.of("required", true));
        return told;
    }

    private static Map<String, Object> category(AnswerTable table, String part) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("value", part);
        category.put("label", PartWords.in(Locale.ENGLISH).of(table.measure(), part));
        return category;
    }
}

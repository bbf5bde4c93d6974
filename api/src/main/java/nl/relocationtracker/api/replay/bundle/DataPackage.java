package nl.relocationtracker.api.replay.bundle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.relocationtracker.core.disclosure.Shown.Why;
import tools.jackson.databind.JsonNode;

/** Describes the tables to programs: a Frictionless Data Package, version 2. */
final class DataPackage {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    private DataPackage() {}

    static Map<String, Object> of(JsonNode answer, List<AnswerTable> tables) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", PROFILE);
        document.put("name", "relocation-tracker-answer");
        document.put("title", "Relocation tracker: an answer of history");
        document.put("version", answer.path("programVersion").stringValue());
        document.put("resources", tables.stream().map(DataPackage::resource).toList());
        return document;
    }

    private static Map<String, Object> resource(AnswerTable table) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.name());
        resource.put("title", Codebook.title(table, Locale.ENGLISH));
        resource.put("description", table.told("definition", Locale.ENGLISH));
        resource.put("path", Bundle.CSV.formatted(table.name()));
        resource.put("type", "table");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("schema", schema(table));
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
        if (field == Field.AS_OF || field == Field.PART) told.put("constraints", Map.of("required", true));
        return told;
    }
}

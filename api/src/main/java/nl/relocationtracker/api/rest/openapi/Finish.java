package nl.relocationtracker.api.rest.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.relocationtracker.api.rest.Api;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says in JSON Schema what springdoc can't read from records, and puts everything in a fixed order. */
final class Finish implements OpenApiCustomizer {

    /** The properties of an answer that are left out rather than null. */
    private static final Set<String> LEFT_OUT = Set.of("stayId", "sent");

    private static final Set<String> BODIES = Set.of(
            "ImportParts",
            "Opening",
            "Closure",
            "Reopening",
            "AnnouncedClosure",
            "Conversion",
            "Description",
            "Capacity",
            "PeriodCorrection",
            "PeriodRetraction",
            "Placement",
            "PersonalDetails",
            "PersonName",
            "BirthDate",
            "ReferenceNumber",
            "ChildSearch",
            "Hold",
            "Erasure",
            "Relocation",
            "Departure");

    @Override
    public void customise(OpenAPI description) {
        Components components = description.getComponents();
        components.getSchemas().forEach((name, schema) -> complete(name, schema));
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        description.setPaths(inOrder(description.getPaths()));
        description.getTags().sort((a, b) -> a.getName().compareTo(b.getName()));
    }

    /** The version in the path stands in the address of the server. */
    private static Paths inOrder(Paths paths) {
        Map<String, PathItem> byPath = new TreeMap<>();
        paths.forEach((path, item) -> byPath.put(path.substring(Api.PATH.length()), item));
        Paths ordered = new Paths();
        byPath.forEach((path, item) -> {
            item.readOperations().forEach(operation -> {
                ApiResponses answers = new ApiResponses();
                new TreeMap<>(operation.getResponses()).forEach(answers::addApiResponse);
                operation.setResponses(answers);
            });
            ordered.addPathItem(path, item);
        });
        return ordered;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void complete(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) return;
        properties.replaceAll((property, type) -> nullable(type));
        if (BODIES.contains(name) || schema.getRequired() != null) return;
        List<String> required = new ArrayList<>(properties.keySet());
        required.removeAll(LEFT_OUT);
        schema.setRequired(required);
    }

    /** What may be null says so as JSON Schema wants it: beside a reference, and among the values of an enum. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema nullable(Schema type) {
        if (type.getTypes() == null || !type.getTypes().contains("null")) return type;
        if (type.get$ref() != null)
            return new JsonSchema()
                    .description(type.getDescription())
                    .addAnyOfItem(new JsonSchema().$ref(type.get$ref()))
                    .addAnyOfItem(new JsonSchema().typesItem("null"));
        if (type.getEnum() != null && !type.getEnum().contains(null)) {
            List values = new ArrayList<>(type.getEnum());
            values.add(null);
            type.setEnum(values);
        }
        return type;
    }
}

package nl.relocationtracker.projections.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.store.OwnForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How who a child is stands inside the seal, for ever. What is sealed cannot be brought up to date without its key, so that
 * every form that was ever sealed is read here.
 */
final class DetailsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final OwnForm OWN = new OwnForm(Map.of());

    private DetailsJson() {}

    static String written(PersonalDetails details) {
        return JSON.writeValueAsString(details);
    }

    static PersonalDetails read(String json) {
        return OWN.read(json, PersonalDetails.class).orElseGet(() -> readWhole(json));
    }

    private static PersonalDetails readWhole(String json) {
        JsonNode node = JSON.readTree(json);
        return node.has("names") ? JSON.treeToValue(node, PersonalDetails.class) : first(node);
    }

    /** The first form: a birth date as stated, and one number of which it does not say whose it is. */
    private static PersonalDetails first(JsonNode node) {
        String born = node.path("birthDate").stringValue(null);
        return PersonalDetails.of(
                born == null ? null : LocalDate.parse(born),
                node.path("externalNumber").stringValue(null));
    }
}

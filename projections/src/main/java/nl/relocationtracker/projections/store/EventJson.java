package nl.relocationtracker.projections.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.alert.Assignee;
import nl.relocationtracker.core.alert.CrossingId;
import nl.relocationtracker.core.alert.RuleId;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.HouseholdId;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.location.PeriodId;
import nl.relocationtracker.core.location.SiteId;
import nl.relocationtracker.core.person.HoldId;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.timeline.AbsenceId;
import nl.relocationtracker.core.timeline.StayId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How an event is written as JSON and read again. Fields stand in the order of the record, absent ones are left out,
 * identifiers and ciphertext are plain strings, days are ISO dates. What is written here is stored for ever.
 */
public final class EventJson {

    /** What stands in JSON as one text, with how that is read. */
    private static final Map<Class<?>, Function<String, ?>> TEXTS = new HashMap<>();

    private static final SimpleModule IDENTIFIERS = identifiers();
    private static final OwnForm OWN = new OwnForm(TEXTS);

    /** One for all: to make one takes longer than to read with it what is left to it. */
    private static final JsonMapper MAPPER = configured(JsonMapper.builder()).build();

    private static SimpleModule identifiers() {
        SimpleModule identifiers = new SimpleModule("relocation tracker");
        text(identifiers, ChildId.class, ChildId::toString, ChildId::of);
        text(identifiers, LocationId.class, LocationId::toString, LocationId::of);
        text(identifiers, PeriodId.class, PeriodId::toString, PeriodId::of);
        text(identifiers, SiteId.class, SiteId::toString, SiteId::of);
        text(identifiers, StayId.class, StayId::toString, StayId::of);
        text(identifiers, AbsenceId.class, AbsenceId::toString, AbsenceId::of);
        text(identifiers, HouseholdId.class, HouseholdId::toString, HouseholdId::of);
        text(identifiers, HoldId.class, HoldId::toString, HoldId::of);
        text(identifiers, FindingId.class, FindingId::toString, FindingId::of);
        text(identifiers, AlertId.class, AlertId::toString, AlertId::of);
        text(identifiers, RuleId.class, RuleId::toString, RuleId::of);
        text(identifiers, CrossingId.class, CrossingId::toString, CrossingId::of);
        text(identifiers, Assignee.class, Assignee::toString, Assignee::of);
        text(identifiers, Sealed.class, Sealed::ciphertext, Sealed::new);
        return identifiers;
    }

    /** Applies everything that the stored form depends on; nothing is left to a default that may change. */
    static JsonMapper.Builder configured(JsonMapper.Builder builder) {
        return builder.addModule(IDENTIFIERS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_INDEX)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    public String write(Object event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * @param name the stored name of the event's type
     * @param revision in which it was stored
     * @throws IllegalArgumentException for a name that was never an event's
     */
    public Object read(String name, String revision, String json) {
        Class<?> type = EventNames.typeOf(name);
        String wanted = EventNames.revisionOf(type);
        if (revision.equals(wanted)) return read(type, json);
        ObjectNode event = (ObjectNode) MAPPER.readTree(json);
        return MAPPER.treeToValue(Upcasters.upToDate(name, revision, wanted, event), type);
    }

    private <T> T read(Class<T> type, String json) {
        return own(type, json).orElseGet(() -> MAPPER.readValue(json, type));
    }

    static <T> Optional<T> own(Class<T> type, String json) {
        return OWN.read(json, type);
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> writing, Function<String, T> reading) {
        TEXTS.put(type, reading);
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(writing.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return reading.apply(parser.getString());
            }
        });
    }
}

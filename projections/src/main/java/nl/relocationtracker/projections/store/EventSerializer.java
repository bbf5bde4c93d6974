package nl.relocationtracker.projections.store;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Axon's serializer with our mapper and our names. */
final class EventSerializer extends Jackson3Serializer {

    private final EventJson json = new EventJson();

    EventSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventJson::configured));
    }

    /** Axon's own chain of upcasters works on its messages; ours works on the JSON, for this reader and every other. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        SerializedType type = stored.getType();
        if (!(stored.getData() instanceof String text) || !EventNames.isEvent(type.getName()))
            return super.deserialize(stored);
        return (T) json.read(type.getName(), type.getRevision(), text);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        // Metadata has no name of ours: Axon asks for its class.
        if (type.getName().equals(MetaData.class.getName())) return type.getName();
        return EventNames.typeOf(type.getName()).getName();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (type.isRecord()) return new SimpleSerializedType(EventNames.nameOf(type), EventNames.revisionOf(type));
        return super.typeForClass(type);
    }
}

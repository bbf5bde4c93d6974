package nl.relocationtracker.projections.store;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Axon's serializer with our mapper and our names. */
final class EventSerializer extends Jackson3Serializer {

    EventSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventJson::configured));
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
        if (type.isRecord()) return new SimpleSerializedType(EventNames.nameOf(type), EventNames.REVISION);
        return super.typeForClass(type);
    }
}

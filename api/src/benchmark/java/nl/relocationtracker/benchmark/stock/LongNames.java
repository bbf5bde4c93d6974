package nl.relocationtracker.benchmark.stock;

import nl.relocationtracker.projections.store.EventNames;
import nl.relocationtracker.projections.store.EventStorage;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The same JSON as ours, under the names of classes, as stock Axon stores them. */
final class LongNames implements Serializer {

    private final Serializer json = EventStorage.serializer();
    /** Tokens, in which a token may stand. */
    private final Serializer others = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                    mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType("org.axonframework.")
                            .build()))
            .build();

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> form) {
        if (!object.getClass().isRecord()) return others.serialize(object, form);
        SerializedObject<T> stored = json.serialize(object, form);
        return new SimpleSerializedObject<>(stored.getData(), form, typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return json.canSerializeTo(form);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (!named(stored.getType()).isRecord()) return others.deserialize(stored);
        SerializedObject<String> text = getConverter()
                .convert(
                        new SimpleSerializedObject<>(
                                stored.getData(), stored.getContentType(), shortOf(stored.getType())),
                        String.class);
        return json.deserialize(text);
    }

    private static SerializedType shortOf(SerializedType type) {
        return new SimpleSerializedType(EventNames.nameOf(named(type)), type.getRevision());
    }

    private static Class<?> named(SerializedType type) {
        try {
            return Class.forName(type.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return SerializedType.emptyType().equals(type) ? Void.class : named(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return new SimpleSerializedType(type.getName(), type.isRecord() ? EventNames.revisionOf(type) : null);
    }

    @Override
    public Converter getConverter() {
        return json.getConverter();
    }
}

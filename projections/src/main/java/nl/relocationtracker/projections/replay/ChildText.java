package nl.relocationtracker.projections.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.relocationtracker.core.project.ChildRow;
import tools.jackson.databind.JsonNode;

/**
 * What may be told of one child, as JSON in a fixed form: whole, and cut short.
 *
 * @param sequence stands for what must not point at the child
 */
record ChildText(String pseudonym, String whole, String cut, Sequence sequence) {

    /** The first half of a SHA-256: children share a sequence when they share this. */
    record Sequence(long one, long other) {}

    /** @param granted everything that its project may be told of the child */
    static ChildText of(String pseudonym, ChildRow row, ChildRow granted) {
        return new ChildText(pseudonym, written(row), written(row.cutShort()), hash(written(granted.sequence())));
    }

    private static String written(ChildRow row) {
        return QuestionText.JSON.writeValueAsString(row);
    }

    static JsonNode read(String text) {
        return QuestionText.JSON.readTree(text);
    }

    private static Sequence hash(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Sequence(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

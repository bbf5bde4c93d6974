package nl.relocationtracker.api.rest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;

/**
 * The question whose answer is a list, for cursors: opaque texts of the day asked about and the place in the list, that
 * continue this question and no other.
 *
 * @param parts what is asked, in a fixed order, without limit and cursor; null for what is not
 */
public record Question(List<?> parts) {

    private static final int CHECK_BYTES = 8;

    /** Where to go on. */
    public record Cursor<K>(LocalDate asOf, K place) {}

    public static Question of(Object... parts) {
        return new Question(Arrays.asList(parts));
    }

    /** @param place what the next page comes after */
    public String cursor(LocalDate asOf, Object... place) {
        StringBuilder text = new StringBuilder(asOf.toString());
        for (Object part : place) text.append('\n').append(part);
        byte[] content = text.toString().getBytes(UTF_8);
        byte[] check = check(content);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(check.length + content.length)
                        .put(check)
                        .put(content)
                        .array());
    }

    /**
     * @param cursor null for the first page
     * @param place makes a place of its parts
     * @throws ProblemAnswer when the cursor is not one that this question gave
     */
    public <K> Optional<Cursor<K>> read(String cursor, Function<List<String>, K> place) {
        if (cursor == null) return Optional.empty();
        try {
            byte[] all = Base64.getUrlDecoder().decode(cursor);
            if (all.length <= CHECK_BYTES) throw notOurs();
            byte[] content = Arrays.copyOfRange(all, CHECK_BYTES, all.length);
            if (!Arrays.equals(check(content), Arrays.copyOf(all, CHECK_BYTES))) throw notOurs();
            List<String> lines = List.of(new String(content, UTF_8).split("\n", -1));
            return Optional.of(
                    new Cursor<>(LocalDate.parse(lines.get(0)), place.apply(lines.subList(1, lines.size()))));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw notOurs();
        }
    }

    private static ProblemAnswer notOurs() {
        return ProblemAnswer.invalid(List.of(InputMistake.inParameter("cursor", InputCode.NOT_A_CURSOR)));
    }

    private byte[] check(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(parts.toString().getBytes(UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(content), CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

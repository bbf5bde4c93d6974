package nl.relocationtracker.projections.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Values one after another as the database keeps them, each behind its length: the binary form of COPY. */
final class Binary {

    private static final int NONE = -1;
    private static final int TEXT = 25;
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long FIRST_SECOND = FIRST_DAY * 86_400;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 12);

    byte[] array() {
        return bytes.array();
    }

    int size() {
        return bytes.position();
    }

    void add(Binary more) {
        room(more.size()).put(more.array(), 0, more.size());
    }

    /** Begins a row. */
    void row(int columns) {
        room(2).putShort((short) columns);
    }

    /** @param value of the type that the column has in the database, which does not look at it again */
    void value(ColumnType type, Object value) {
        if (value == null) {
            number(NONE);
            return;
        }
        switch (type) {
            case ID -> id((UUID) value);
            case DAY -> number(4).putInt(days((LocalDate) value));
            case MOMENT -> number(8).putLong(microseconds((Instant) value));
            case NUMBER -> number(4).putInt(Math.toIntExact(((Number) value).longValue()));
            case LONG_NUMBER -> number(8).putLong(((Number) value).longValue());
            case YES_OR_NO -> number(1).put((byte) ((boolean) value ? 1 : 0));
            case TEXTS -> texts((Collection<?>) value);
            case TEXT, JSON -> text(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private void id(UUID id) {
        number(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(UTF_8);
        number(encoded.length);
        room(encoded.length).put(encoded);
    }

    private void texts(Collection<?> texts) {
        int length = bytes.position();
        number(0);
        number(texts.isEmpty() ? 0 : 1);
        number(0);
        number(TEXT);
        if (!texts.isEmpty()) {
            number(texts.size());
            number(1);
            texts.forEach(text -> text(text.toString()));
        }
        bytes.putInt(length, bytes.position() - length - 4);
    }

    private static int days(LocalDate day) {
        if (day.equals(LocalDate.MAX)) return Integer.MAX_VALUE;
        if (day.equals(LocalDate.MIN)) return Integer.MIN_VALUE;
        return Math.toIntExact(day.toEpochDay() - FIRST_DAY);
    }

    private static long microseconds(Instant moment) {
        if (moment.equals(Instant.MAX)) return Long.MAX_VALUE;
        return Math.multiplyExact(moment.getEpochSecond() - FIRST_SECOND, 1_000_000L) + moment.getNano() / 1000;
    }

    /** Makes room beforehand for about so many bytes more. */
    void expect(int length) {
        room(length);
    }

    /** Leaves room for a value of that length behind it. */
    private ByteBuffer number(int number) {
        return room(4 + 16).putInt(number);
    }

    private ByteBuffer room(int length) {
        if (bytes.remaining() < length)
            bytes = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + length))
                    .put(bytes.flip());
        return bytes;
    }
}

package nl.relocationtracker.api.rest.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes single values of what was sent, without guessing: no number of a text, no empty text for nothing. */
public final class Values {

    private static final Pattern DATE = Pattern.compile("(19\\d\\d|2\\d{3})-\\d\\d-\\d\\d");
    private static final Pattern MOMENT =
            Pattern.compile(DATE.pattern() + "T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ANY_NUMBER = Pattern.compile("-?\\d{1,1000}");

    private Values() {}

    static Object of(JsonNode node, Class<?> type) throws Unfit {
        if (type == Boolean.class) {
            if (!node.isBoolean()) throw new Unfit(InputCode.NOT_TRUE_OR_FALSE);
            return node.booleanValue();
        }
        if (type == Integer.class) {
            if (!node.isIntegralNumber()) throw new Unfit(InputCode.NOT_A_NUMBER);
            if (!node.canConvertToInt())
                throw Unfit.beyond(node.bigIntegerValue().signum() < 0, Integer.class);
            return node.intValue();
        }
        if (type == Long.class) {
            if (!node.isIntegralNumber()) throw new Unfit(InputCode.NOT_A_NUMBER);
            if (!node.canConvertToLong())
                throw Unfit.beyond(node.bigIntegerValue().signum() < 0, Long.class);
            return node.longValue();
        }
        if (!node.isString()) throw notOf(type);
        return of(node.stringValue(), type);
    }

    public static Object of(String text, Class<?> type) throws Unfit {
        if (type == String.class) return text(text);
        if ((type == Integer.class || type == Long.class)
                && ANY_NUMBER.matcher(text).matches()
                && !isWithin(text, type)) throw Unfit.beyond(text.startsWith("-"), type);
        boolean fits = type.isEnum() || pattern(type).matcher(text).matches();
        if (!fits) throw notOf(type);
        try {
            if (type == LocalDate.class) return LocalDate.parse(text);
            if (type == Instant.class) return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw notOf(type);
        }
        if (type == UUID.class) return UUID.fromString(text);
        if (type == Integer.class) return Integer.valueOf(text);
        if (type == Long.class) return Long.valueOf(text);
        if (type == Boolean.class) return Boolean.valueOf(text);
        return constant(text, type);
    }

    private static boolean isWithin(String text, Class<?> type) {
        int bits = new BigInteger(text).bitLength();
        return bits < (type == Integer.class ? Integer.SIZE : Long.SIZE);
    }

    private static Pattern pattern(Class<?> type) {
        if (type == LocalDate.class) return DATE;
        if (type == Instant.class) return MOMENT;
        if (type == UUID.class) return ID;
        if (type == Integer.class || type == Long.class) return ANY_NUMBER;
        if (type == Boolean.class) return Pattern.compile("true|false");
        throw new IllegalArgumentException("no rule for " + type);
    }

    private static Unfit notOf(Class<?> type) {
        if (type == LocalDate.class) return new Unfit(InputCode.NOT_A_DATE);
        if (type == Instant.class) return new Unfit(InputCode.NOT_A_MOMENT);
        if (type == UUID.class) return new Unfit(InputCode.NOT_AN_ID);
        if (type == Integer.class || type == Long.class) return new Unfit(InputCode.NOT_A_NUMBER);
        if (type == Boolean.class) return new Unfit(InputCode.NOT_TRUE_OR_FALSE);
        if (type.isEnum()) return unknownValue(type);
        return new Unfit(InputCode.NOT_TEXT);
    }

    /** Without the space around it. What PostgreSQL or a page could not hold is refused. */
    private static String text(String text) throws Unfit {
        String stripped = text.strip();
        if (stripped.isEmpty()) throw new Unfit(InputCode.BLANK);
        boolean readable = stripped.codePoints()
                .allMatch(point -> point == '\n' || point == '\r' || point == '\t' || isReadable(point));
        if (!readable) throw new Unfit(InputCode.UNREADABLE_TEXT);
        return stripped;
    }

    private static boolean isReadable(int point) {
        return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }

    private static Object constant(String text, Class<?> type) throws Unfit {
        for (Object constant : type.getEnumConstants()) if (nameOf(constant).equals(text)) return constant;
        throw unknownValue(type);
    }

    private static Unfit unknownValue(Class<?> type) {
        List<String> allowed =
                Arrays.stream(type.getEnumConstants()).map(Values::nameOf).toList();
        return new Unfit(InputCode.UNKNOWN_VALUE, Map.of("allowed", allowed));
    }

    private static String nameOf(Object constant) {
        try {
            String name = ((Enum<?>) constant).name();
            JsonProperty other =
                    ((Enum<?>) constant).getDeclaringClass().getField(name).getAnnotation(JsonProperty.class);
            return other == null ? name : other.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}

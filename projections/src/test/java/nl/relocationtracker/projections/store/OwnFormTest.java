package nl.relocationtracker.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFormTest {

    /** Whatever a record of ours is made of. */
    public record Anything(
            ChildId child,
            String text,
            LocalDate day,
            int number,
            Integer perhaps,
            long large,
            boolean yes,
            Boolean maybe,
            Colour colour,
            Inner inner,
            List<Inner> many) {}

    public record Inner(String word, Anything again) {}

    public enum Colour {
        RED,
        GREEN
    }

    private static final String WRITTEN = "{\"child\":\"00000000-0000-0001-0000-000000000001\",\"text\":\"Ünal, {\","
            + "\"day\":\"2024-02-29\",\"number\":7,\"perhaps\":0,\"large\":123456789,\"yes\":true,\"maybe\":false,"
            + "\"colour\":\"GREEN\",\"inner\":{\"word\":\"a\"},\"many\":[{},{\"word\":\"b\"}]}";

    private final OwnForm own = new OwnForm(Map.of(ChildId.class, ChildId::of));

    @Test
    void reads_whatever_a_record_of_ours_is_made_of() {
        assertThat(own.read(WRITTEN, Anything.class))
                .contains(new Anything(
                        new ChildId(new UUID(1, 1)),
                        "Ünal, {",
                        LocalDate.parse("2024-02-29"),
                        7,
                        0,
                        123456789,
                        true,
                        false,
                        Colour.GREEN,
                        new Inner("a", null),
                        List.of(new Inner(null, null), new Inner("b", null))));
    }

    @Test
    void what_is_left_out_is_null() {
        assertThat(own.read("{\"number\":1,\"large\":2,\"yes\":false}", Anything.class))
                .contains(new Anything(null, null, null, 1, null, 2, false, null, null, null, null));
        assertThat(own.read("{\"number\":1,\"large\":2}", Anything.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}}",
                "{ }",
                "{\"word\": \"a\"}",
                "{\"word\":\"a\"} ",
                "{\"word\":\"a\",}",
                "{\"word\":\"a",
                "{\"word\":\"a\\\\\"}",
                "{\"word\":null}",
                "{\"word\":1}",
                "{\"word\":\"a\",\"word\":\"b\"}",
                "{\"again\":{\"day\":\"2024-2-29\",\"number\":1,\"large\":2,\"yes\":true}}",
                "{\"again\":{\"day\":\"2023-02-29\",\"number\":1,\"large\":2,\"yes\":true}}",
                "{\"again\":{\"number\":01,\"large\":2,\"yes\":true}}",
                "{\"again\":{\"number\":-1,\"large\":2,\"yes\":true}}",
                "{\"again\":{\"number\":1.5,\"large\":2,\"yes\":true}}",
                "{\"again\":{\"number\":1,\"large\":2,\"yes\":true,\"colour\":\"BLUE\"}}",
                "{\"again\":{\"number\":1,\"large\":2,\"yes\":true,\"day\":\"2024-02-29\"}}",
                "{\"other\":\"a\"}"
            })
    void leaves_what_is_written_otherwise_to_whoever_reads_all_of_json(String otherwise) {
        assertThat(own.read(otherwise, Inner.class)).isEmpty();
    }
}

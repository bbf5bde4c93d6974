package nl.relocationtracker.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.alert.AlertEvent;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.location.LocationCommand;
import nl.relocationtracker.core.location.LocationEvent;
import org.junit.jupiter.api.Test;

/** The table of the README says of every command what it records and when it is refused. */
class ReadmeTest {

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");

    @Test
    void has_every_command_with_what_it_records_and_when_it_is_refused() throws IOException {
        List<String[]> rows = rows();
        assertThat(names(rows, 1))
                .containsExactlyInAnyOrderElementsOf(
                        simple(ChildCommand.class, LocationCommand.class, AlertCommand.class));
        assertThat(names(rows, 2))
                .containsExactlyInAnyOrderElementsOf(simple(ChildEvent.class, LocationEvent.class, AlertEvent.class));
        assertThat(rows).allSatisfy(row -> assertThat(row[3]).isNotBlank());
    }

    private static List<String[]> rows() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../README.md"), UTF_8)) {
            return lines.dropWhile(line -> !line.startsWith("| command | event | refused when |"))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> line.split("\\|", -1))
                    .toList();
        }
    }

    private static Set<String> names(List<String[]> rows, int column) {
        Set<String> names = new TreeSet<>();
        for (String[] row : rows) {
            Matcher matcher = NAME.matcher(row[column]);
            while (matcher.find()) names.add(matcher.group(1));
        }
        return names;
    }

    private static Set<String> simple(Class<?>... families) {
        return Arrays.stream(Kinds.of(families)).map(Class::getSimpleName).collect(Collectors.toSet());
    }
}

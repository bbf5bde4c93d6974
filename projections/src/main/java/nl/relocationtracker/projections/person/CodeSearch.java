package nl.relocationtracker.projections.person;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.projections.person.PersonSearch.Found;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds children by the first eight digits of their id, which is what they are called where no name is told. */
public final class CodeSearch {

    /** Also with a word before it, as it is copied from a page. */
    private static final Pattern CODE =
            Pattern.compile("\\s*(?:\\p{L}+\\s+)?(\\p{XDigit}{8})\\s*", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;
    private final PersonSearch search;

    public CodeSearch(JdbcClient jdbc, PersonSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /** Nobody when the text is no such code. Two children with the same one are very rare, but possible. */
    public List<Found> find(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.matches()) return List.of();
        return search.told(jdbc.sql("select id from child where id between :first and :last order by id")
                .param("first", UUID.fromString(code.group(1) + "-0000-0000-0000-000000000000"))
                .param("last", UUID.fromString(code.group(1) + "-ffff-ffff-ffff-ffffffffffff"))
                .query(UUID.class)
                .list());
    }
}

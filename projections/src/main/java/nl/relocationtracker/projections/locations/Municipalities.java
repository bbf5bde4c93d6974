package nl.relocationtracker.projections.locations;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The municipalities in which locations lie, or lay, or were thought to lie. */
public final class Municipalities {

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    public Municipalities(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    public boolean hadALocation(String name) {
        return reading.execute(
                status -> jdbc.sql("select exists (select 1 from location_description where municipality = ?)")
                        .param(name)
                        .query(Boolean.class)
                        .single());
    }

    /** Those written most like it, the most alike first; where a foster family lives is not told. */
    public List<String> nearest(String name, int most) {
        String asked = name.toLowerCase(Locale.ROOT);
        List<String> all =
                reading.execute(status -> jdbc.sql("""
                    select distinct municipality from location_description
                    where municipality is not null and kind <> 'FOSTER_FAMILY'
                    """).query(String.class).list());
        return all.stream()
                .sorted(comparing((String known) -> apart(asked, known.toLowerCase(Locale.ROOT)))
                        .thenComparing(naturalOrder()))
                .limit(most)
                .toList();
    }

    /** So many letters are left out, added or changed from one to the other. */
    private static int apart(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) above[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int[] line = new int[other.length() + 1];
            line[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                line[j] = Math.min(changed, Math.min(above[j], line[j - 1]) + 1);
            }
            above = line;
        }
        return above[other.length()];
    }
}

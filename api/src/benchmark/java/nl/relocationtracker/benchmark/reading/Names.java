package nl.relocationtracker.benchmark.reading;

import static nl.relocationtracker.core.person.Name.Kind.OFFICIAL;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.relocationtracker.benchmark.Server;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.projections.live.ChildChange;
import nl.relocationtracker.projections.person.PersonTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives imported children a name, which a file does not: straight into the read model, because only search needs it. */
final class Names {

    private static final String[] COMMON = {
        "Mohammed",
        "Ahmad",
        "Ali",
        "Hassan",
        "Fatima",
        "Maryam",
        "Zahra",
        "Yusuf",
        "Omar",
        "Amina",
        "Khalid",
        "Rahimi",
        "Ahmadi",
        "Tesfaye",
        "Haile",
        "Diallo",
        "Khan",
        "Said",
        "Nur",
        "Abdi"
    };

    private Names() {}

    static void write(Server server, String database) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.urlOf(database));
            pool.setDataSourceProperties(server.properties());
            pool.setConnectionInitSql(Server.LIVE);
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            PersonTable table = new PersonTable(jdbc);
            Random random = new Random(7);
            List<ChildChange> changes = new ArrayList<>();
            jdbc.query("select child_id, birth_date from person order by child_id", row -> {
                changes.add(named(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), random));
            });
            for (int i = 0; i < changes.size(); i += 1000)
                table.write(changes.subList(i, Math.min(changes.size(), i + 1000)));
            jdbc.execute("vacuum analyze");
        }
    }

    private static ChildChange named(UUID child, LocalDate born, Random random) {
        ChildFile file = ChildFile.empty(new ChildId(child));
        PersonalDetails before = new PersonalDetails(List.of(), BirthDate.stated(born), List.of());
        PersonalDetails after = new PersonalDetails(
                List.of(new Name(word(random), word(random) + " " + word(random), null, null, OFFICIAL)),
                BirthDate.stated(born),
                List.of());
        return new ChildChange(file, file, Instant.EPOCH, Optional.of(before), Optional.of(after));
    }

    /** Half of all words are one of a few dozen names; the rest are made of syllables. */
    private static String word(Random random) {
        if (random.nextBoolean()) return COMMON[(int) (COMMON.length * Math.pow(random.nextDouble(), 2))];
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--)
            word.append("bdfghjklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        return word.toString();
    }
}

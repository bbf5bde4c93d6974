package nl.relocationtracker.api.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import leaves to those who read after it. */
class ReadAfterImportTest {

    @TempDir
    Path folder;

    @Test
    void the_database_knows_how_much_it_brought_and_that_everybody_sees_it() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.importing(
                    "A,Azc A,Zeist,REGULAR,100,2020-01-01,\n",
                    "C1,2015-01-02,no,,A,2023-01-02,,\nC2,2016-01-02,no,,A,2023-01-02,,\n");

            assertThat(desk.count("pg_class where relname = 'stay' and reltuples = 2 and relallvisible = relpages"))
                    .isOne();
        }
    }
}

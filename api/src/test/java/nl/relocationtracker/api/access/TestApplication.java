package nl.relocationtracker.api.access;

import javax.sql.DataSource;
import nl.relocationtracker.projections.database.TestDatabase;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** This package on its own, with a few routes behind it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
class TestApplication {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    DataSource database() {
        return TestDatabase.fresh();
    }

    @RestController
    static class Routes {

        private final CurrentAccount current;

        Routes(CurrentAccount current) {
            this.current = current;
        }

        @GetMapping({"/", "/api/v1/locations", "/api/v1/children"})
        String read() {
            return current.account().name();
        }

        @PostMapping({"/api/v1/children", "/api/v1/locations"})
        String write() {
            return current.id().toString();
        }

        @GetMapping({"/glossary", "/assets/style.css", "/favicon.ico"})
        String open() {
            return "open";
        }

        @GetMapping("/api/v1/population")
        String broken() {
            throw new IllegalStateException("broken");
        }

        @GetMapping("/toegankelijkheid")
        String form(CsrfToken token) {
            return token.getToken();
        }

        @RequestMapping("/no-rule-speaks-of-this")
        String forgotten() {
            return "forgotten";
        }
    }
}

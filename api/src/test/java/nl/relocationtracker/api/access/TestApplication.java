package nl.relocationtracker.api.access;

import javax.sql.DataSource;
import nl.relocationtracker.api.settings.TrackerSettings;
import nl.relocationtracker.projections.database.TestDatabase;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** This package on its own, with a few routes behind it. No stereotype, so that the whole program does not find it. */
@EnableAutoConfiguration
@EnableConfigurationProperties(TrackerSettings.class)
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

    @Bean
    ReceiverBook receivers(JdbcTemplate jdbc, SettableClock clock) {
        return new ReceiverBook(jdbc, clock);
    }

    @Bean
    RouterFunction<ServerResponse> routes(CurrentAccount current) {
        return RouterFunctions.route()
                .GET("/", request -> text(current.account().name()))
                .GET("/api/v1/locations", request -> text(current.account().name()))
                .POST("/api/v1/children", request -> text(current.id().toString()))
                .GET("/api/v1/population", TestApplication::broken)
                .GET("/glossary", request -> text("open"))
                .GET("/toegankelijkheid", request -> text(token(request)))
                .build();
    }

    private static ServerResponse text(String text) {
        return ServerResponse.ok().body(text);
    }

    private static ServerResponse broken(ServerRequest request) {
        throw new IllegalStateException("broken: " + request.path());
    }

    private static String token(ServerRequest request) {
        return ((CsrfToken) request.attribute(CsrfToken.class.getName()).orElseThrow()).getToken();
    }
}

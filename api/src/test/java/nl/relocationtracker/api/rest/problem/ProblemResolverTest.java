package nl.relocationtracker.api.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.json.JsonMapper;

class ProblemResolverTest {

    private final ProblemResolver resolver =
            new ProblemResolver(new ProblemWriter(JsonMapper.builder().build()));

    private MockHttpServletResponse answered(Exception failure) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(resolver.resolveException(
                        new MockHttpServletRequest("POST", "/api/v1/children/placements"), response, null, failure))
                .isNotNull();
        return response;
    }

    /** PostgreSQL's driver tells the end of a connection by an EOFException, as a server does that of a client. */
    static Stream<Exception> withoutDatabase() {
        SQLException ended = new SQLException("An I/O error occurred", "08006", new EOFException());
        return Stream.of(
                new CannotCreateTransactionException("Could not open JDBC Connection", ended),
                new DataAccessResourceFailureException("at a statement", ended),
                new CannotCreateTransactionException(
                        "Could not open JDBC Connection",
                        new SQLTransientConnectionException("Connection is not available")));
    }

    @ParameterizedTest
    @MethodSource("withoutDatabase")
    void a_database_that_is_gone_is_no_client_that_is_gone(Exception failure) {
        MockHttpServletResponse response = answered(failure);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentLength() + response.getContentAsByteArray().length)
                .isPositive();
    }

    @Test
    void nothing_is_said_to_a_client_that_is_gone() {
        assertThat(answered(new ClientAbortException(new EOFException())).getContentAsByteArray())
                .isEmpty();
    }
}

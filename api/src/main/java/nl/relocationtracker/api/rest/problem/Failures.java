package nl.relocationtracker.api.rest.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.api.limits.LateBody;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.projections.generation.RecordingRests;
import nl.relocationtracker.projections.recording.Recording.SomebodyElseFirst;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Which problem an exception is. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** SQL states that mean that the database, not the request, is in trouble: connection, resources, shutdown, system. */
    private static final Set<String> OUT_OF_ORDER = Set.of("08", "53", "55", "57", "58");

    /** What says the same without an SQL state: a pool that has no connection left, or a transaction that could not begin. */
    private static final List<Class<? extends Exception>> AWAY = List.of(
            SQLTransientConnectionException.class,
            SQLNonTransientConnectionException.class,
            SQLRecoverableException.class,
            CannotCreateTransactionException.class,
            DataAccessResourceFailureException.class);

    /** No such column, no such table. */
    private static final Set<String> OF_ANOTHER_SHAPE = Set.of("42703", "42P01");

    /** What is thrown where a request can't even be taken apart. */
    private static final List<Class<? extends Exception>> UNREADABLE =
            List.of(HttpMessageNotReadableException.class, TypeMismatchException.class, MultipartException.class);

    private Failures() {}

    /** @param route what was asked for, without identifiers, for the log */
    static ProblemAnswer answer(Throwable failure, String route) {
        if (failure instanceof ProblemAnswer answer) return answer;
        if (failure instanceof Refusal refusal) return Refused.answer(refusal);
        if (failure instanceof SomebodyElseFirst || failure instanceof ConcurrencyFailureException)
            return ProblemAnswer.of(ProblemType.CHANGED_MEANWHILE);
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) return general(response);
        if (failure instanceof MaxUploadSizeExceededException) return ProblemAnswer.of(ProblemType.TOO_LARGE);
        Optional<LateBody> late = LateBody.in(failure).findFirst();
        if (late.isPresent())
            return ProblemAnswer.of(ProblemType.ofStatus(late.get().status()));
        if (failure instanceof InvalidParameterException parameters)
            return ProblemAnswer.of(ProblemType.ofStatus(parameters.getErrorCode()));
        if (UNREADABLE.stream().anyMatch(type -> type.isInstance(failure)))
            return ProblemAnswer.of(ProblemType.UNREADABLE);
        if (causes(failure).anyMatch(RecordingRests.class::isInstance))
            return ProblemAnswer.of(ProblemType.RECORDING_RESTS).withHeader("Retry-After", "30");
        if (isDatabaseAway(failure)) return notAvailable(failure, route, "5");
        if (isOfAnotherShape(failure)) return notAvailable(failure, route, "30");
        return unexpected(failure, route);
    }

    private static ProblemAnswer general(ErrorResponse response) {
        HttpStatusCode status = response.getStatusCode();
        ProblemAnswer answer = ProblemAnswer.of(ProblemType.ofStatus(status.value()));
        for (String header : response.getHeaders().headerNames())
            answer = answer.withHeader(
                    header, String.join(", ", response.getHeaders().getOrEmpty(header)));
        return answer;
    }

    /** Whether the database can't answer, or no connection to it is to be had. */
    public static boolean isDatabaseAway(Throwable failure) {
        return causes(failure).anyMatch(Failures::isOutOfOrder);
    }

    private static boolean isOutOfOrder(Throwable cause) {
        return AWAY.stream().anyMatch(type -> type.isInstance(cause))
                || sqlState(cause)
                        .filter(state -> OUT_OF_ORDER.contains(state.substring(0, 2)))
                        .isPresent();
    }

    /**
     * Whether there is no such column or table: after an upgrade the read models of the former version are asked, until those of
     * this one are made.
     */
    public static boolean isOfAnotherShape(Throwable failure) {
        return causes(failure).map(Failures::sqlState).flatMap(Optional::stream).anyMatch(OF_ANOTHER_SHAPE::contains);
    }

    private static ProblemAnswer notAvailable(Throwable failure, String route, String seconds) {
        LOG.warn("{} could not be answered, the database is not available: {}", route, named(failure));
        return ProblemAnswer.of(ProblemType.NOT_AVAILABLE).withHeader("Retry-After", seconds);
    }

    private static ProblemAnswer unexpected(Throwable failure, String route) {
        String id = UUID.randomUUID().toString();
        LOG.error("{} failed, told as {}: {}", route, id, described(failure));
        return ProblemAnswer.of(ProblemType.UNEXPECTED).with("id", id);
    }

    /** What a task that comes by itself failed of: it is tried again at its next turn. */
    public static void log(Throwable failure) {
        if (isDatabaseAway(failure)) LOG.warn("A task waits for the database: {}", named(failure));
        else LOG.error("A task failed", failure);
    }

    /** In one line: a database that is away fails everybody in the same way. */
    private static String named(Throwable failure) {
        return causes(failure).map(Failures::name).collect(Collectors.joining(", of "));
    }

    private static String name(Throwable cause) {
        String state = sqlState(cause).map(" (SQL state %s)"::formatted).orElse("");
        return cause.getClass().getName() + state;
    }

    /** Where it happened. Without messages: those of a driver or a parser repeat what was sent or stored. */
    private static String described(Throwable failure) {
        return causes(failure)
                .map(cause -> name(cause)
                        + Arrays.stream(cause.getStackTrace())
                                .map(frame -> "\n\tat " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\nCaused by: "));
    }

    private static Optional<String> sqlState(Throwable failure) {
        return failure instanceof SQLException sql
                ? Optional.ofNullable(sql.getSQLState()).filter(state -> state.length() == 5)
                : Optional.empty();
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}

package nl.relocationtracker.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.hamcrest.Matcher;

/**
 * What came of a command. What is recorded is expected with exactly these findings, what is refused with exactly these
 * objections and no events.
 *
 * @param versionBefore how many events had happened
 */
public record Answer(ResultValidator<?> axon, int versionBefore, Consumer<List<Finding>> findings) {

    public Answer(ResultValidator<?> axon, int versionBefore) {
        this(axon, versionBefore, found -> assertThat(found).isEmpty());
    }

    public Answer finds(FindingCode... codes) {
        return expecting(found -> assertThat(found).extracting(Finding::code).containsExactlyInAnyOrder(codes));
    }

    public Answer finds(Finding... expected) {
        return expecting(found -> assertThat(found).containsExactlyInAnyOrder(expected));
    }

    private Answer expecting(Consumer<List<Finding>> expectation) {
        return new Answer(axon, versionBefore, expectation);
    }

    public void records(Object... events) {
        axon.expectSuccessfulHandlerExecution()
                .expectEvents(events)
                .expectResultMessagePayloadMatching(satisfying(Recorded.class, recorded -> {
                    assertThat(recorded.version()).isEqualTo(versionBefore + events.length);
                    findings.accept(recorded.findings());
                }));
    }

    public void refuses(RefusalCode... codes) {
        refused(refusal ->
                assertThat(refusal.objections()).extracting(Objection::code).containsExactlyInAnyOrder(codes));
    }

    public void refuses(Objection... objections) {
        refused(refusal -> assertThat(refusal.objections()).containsExactlyInAnyOrder(objections));
    }

    /** No stream of this name: Axon itself says so, before any rule is asked. */
    public void reachesNobody() {
        axon.expectNoEvents().expectException(AggregateNotFoundException.class);
    }

    private void refused(Consumer<Refusal> expectation) {
        axon.expectNoEvents().expectException(satisfying(Refusal.class, expectation));
    }

    private static <T> Matcher<T> satisfying(Class<T> type, Consumer<T> expectation) {
        return new BaseMatcher<>() {
            @Override
            public boolean matches(Object actual) {
                assertThat(actual).isInstanceOfSatisfying(type, expectation);
                return true;
            }

            @Override
            public void describeTo(Description description) {
                description.appendText(type.getSimpleName());
            }
        };
    }
}

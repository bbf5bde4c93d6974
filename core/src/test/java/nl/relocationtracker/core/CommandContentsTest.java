package nl.relocationtracker.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.core.alert.AlertSamples;
import nl.relocationtracker.core.child.ChildSamples;
import nl.relocationtracker.core.child.Motive;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationSamples;
import org.junit.jupiter.api.Test;

/** What a command must say it says, or it is none: nothing that lacks it can be recorded. */
class CommandContentsTest {

    private static final Set<String> MAY_BE_LEFT_OUT = Set.of(
            "expectedVersion",
            "householdId",
            "details",
            "RelocateChild.leftOn",
            "RecordEarlierStay.leftOn",
            "RecordEarlierStay.predecessorId",
            "RecordEarlierStay.destination",
            "RecordEarlierStay.motive",
            "nextMotive",
            "CorrectStay.leftOn",
            "CorrectStay.motive",
            "CorrectDeparture.stayId",
            "WithdrawDeparture.stayId",
            "WithdrawDeparture.nextMotive",
            "BeginTemporaryStay.motive",
            "BeginTemporaryStay.until",
            "RecordNightsElsewhere.motive",
            "RecordNightsElsewhere.locationId",
            // A refusal asks for it, with every other.
            "why",
            "inferredEnd",
            "destinationId",
            "lastSeenOn",
            "reportedTo",
            "decidedBy",
            "note",
            "sourceCode",
            "sourceText",
            "name",
            "code",
            "municipality",
            "capacity",
            "siteId",
            "successorId",
            // A refusal asks for it, too.
            "AcceptLocationFinding.because",
            "AssignAlert.assignee",
            "CorrectPeriod.closedOn",
            "CorrectPeriod.cause");

    @Test
    void nothing_may_be_left_out_but_what_may_be_unknown() throws ReflectiveOperationException {
        Set<String> missing = new TreeSet<>();
        Set<Record> samples = Stream.of(
                        ChildSamples.COMMANDS,
                        LocationSamples.COMMANDS,
                        AlertSamples.COMMANDS,
                        Set.of(Motive.of(Reason.SCHOOL)))
                .flatMap(all -> all.stream())
                .map(Record.class::cast)
                .collect(Collectors.toSet());
        for (Record sample : samples)
            for (RecordComponent component : sample.getClass().getRecordComponents())
                if (!mayBeLeftOut(component) && isAcceptedWithout(component, sample))
                    missing.add(sample.getClass().getSimpleName() + "." + component.getName());
        assertThat(missing).isEmpty();
    }

    private static boolean mayBeLeftOut(RecordComponent component) {
        String name = component.getName();
        return component.getType().isPrimitive()
                || MAY_BE_LEFT_OUT.contains(name)
                || MAY_BE_LEFT_OUT.contains(component.getDeclaringRecord().getSimpleName() + "." + name);
    }

    private static boolean isAcceptedWithout(RecordComponent left, Record sample) throws ReflectiveOperationException {
        RecordComponent[] components = sample.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++)
            values[i] = components[i].getName().equals(left.getName())
                    ? null
                    : components[i].getAccessor().invoke(sample);
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Throwable refused =
                catchThrowable(() -> sample.getClass().getConstructor(types).newInstance(values));
        if (refused == null) return true;
        assertThat(refused).isInstanceOf(InvocationTargetException.class);
        assertThat(Objects.requireNonNull(refused.getCause()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(left.getName());
        return false;
    }
}

package nl.relocationtracker.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.relocationtracker.core.alert.AlertEvent;
import nl.relocationtracker.core.child.ChildEvent;
import nl.relocationtracker.core.location.LocationEvent;
import nl.relocationtracker.core.person.Sealed;
import org.junit.jupiter.api.Test;

/**
 * Events are for ever. No event of a child holds a name, a birth date, an external number or a free text in clear: there is
 * no place in it where one could stand.
 */
class EventContentsTest {

    @Test
    void an_event_of_a_child_holds_identities_days_codes_and_what_is_sealed() {
        assertThat(contentsOf(ChildEvent.class))
                .containsExactlyInAnyOrder(
                        "childId UUID",
                        "stayId UUID",
                        "fromStayId UUID",
                        "locationId UUID",
                        "destinationId UUID",
                        "householdId UUID",
                        "absenceId UUID",
                        "predecessorId UUID",
                        "endedPeriod UUID",
                        "holdId UUID",
                        "findingId UUID",
                        "code code",
                        "arrivedOn LocalDate",
                        "leftOn LocalDate",
                        "lastSeenOn LocalDate",
                        "stated LocalDate",
                        "from LocalDate",
                        "until LocalDate",
                        "endedOn LocalDate",
                        "limitNights int",
                        "placeGivenUp boolean",
                        "whereabouts code",
                        "since long",
                        "five LocalDate",
                        "fifteen LocalDate",
                        "eighteen LocalDate",
                        "returnDays int",
                        "origin code",
                        "guardian Boolean",
                        "decidedByInferred boolean",
                        "company code",
                        "occasion code",
                        "ground code",
                        "reason code",
                        "decidedBy code",
                        "destination code",
                        "sourceCode code",
                        "reportedTo code",
                        "details Sealed",
                        "sourceText Sealed",
                        "note Sealed",
                        "why Sealed",
                        "explanation Sealed");
    }

    @Test
    void an_event_of_a_location_holds_what_may_be_known_of_a_place() {
        assertThat(contentsOf(LocationEvent.class))
                .containsExactlyInAnyOrder(
                        "locationId UUID",
                        "periodId UUID",
                        "name String",
                        "code String",
                        "municipality String",
                        "kind code",
                        "capacity Integer",
                        "openedOn LocalDate",
                        "closedOn LocalDate",
                        "cause code",
                        "announcedOn LocalDate",
                        "closesOn LocalDate",
                        "changedOn LocalDate",
                        "withdrawnOn LocalDate",
                        "from LocalDate",
                        "siteId UUID",
                        "successorId UUID",
                        "findingId UUID",
                        "code code",
                        "because code");
    }

    @Test
    void an_event_of_an_alert_holds_identities_days_codes_and_what_is_sealed() {
        assertThat(contentsOf(AlertEvent.class))
                .containsExactlyInAnyOrder(
                        "alertId UUID",
                        "ruleId UUID",
                        "ruleVersion int",
                        "kind code",
                        "severity code",
                        "childId UUID",
                        "householdId UUID",
                        "locationId UUID",
                        "crossingId UUID",
                        "since LocalDate",
                        "backlog boolean",
                        "cause code",
                        "response code",
                        "assignee UUID",
                        "outcome code",
                        "note Sealed");
    }

    @Test
    void what_is_sealed_holds_a_ciphertext_and_nothing_beside_it() {
        assertThat(contents(Sealed.class, "", new TreeSet<>())).containsExactly("ciphertext String");
    }

    private static Set<String> contentsOf(Class<?> events) {
        Set<String> contents = new TreeSet<>();
        for (Class<?> event : Kinds.of(events)) contents(event, event.getSimpleName(), contents);
        return contents;
    }

    private static Set<String> contents(Class<?> type, String name, Set<String> contents) {
        if (type.isEnum()) contents.add(name + " code");
        else if (!type.isRecord() || (type == Sealed.class && !name.isEmpty()))
            contents.add(name + " " + type.getSimpleName());
        else
            for (RecordComponent component : type.getRecordComponents())
                contents(typeOf(component), isIdentity(type) ? name : component.getName(), contents);
        return contents;
    }

    /** Of a list what each of it is. */
    private static Class<?> typeOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    /** A record of nothing but a UUID goes by the name of where it stands. */
    private static boolean isIdentity(Class<?> type) {
        return type.getRecordComponents().length == 1 && type.getRecordComponents()[0].getType() == UUID.class;
    }
}

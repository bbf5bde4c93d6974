package nl.relocationtracker.api.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.relocationtracker.core.child.Accompaniment;
import nl.relocationtracker.core.child.Accompaniment.Company;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.MoveEvent.ChildPlaced;
import nl.relocationtracker.core.child.MoveEvent.ChildReceived;
import nl.relocationtracker.core.child.MoveEvent.ChildSent;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationId;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.timeline.StayId;
import org.junit.jupiter.api.Test;

class ToldMovesTest {

    private static final ChildId CHILD = ChildId.create();
    private static final StayId FIRST = StayId.create();
    private static final StayId SECOND = StayId.create();
    private static final LocalDate DAY = LocalDate.parse("2024-02-01");

    /** Opens what stands in the second event, as its source, and nothing else. */
    private static final Vault VAULT = new Vault() {
        @Override
        public Sealed seal(SealedIn place, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sealed seal(SealedIn place, PersonalDetails details) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> text(SealedIn place, Sealed content) {
            return place.equals(new SealedIn(CHILD, 1, "source"))
                    ? Optional.of(content.ciphertext())
                    : Optional.empty();
        }

        @Override
        public Optional<PersonalDetails> details(SealedIn place, Sealed content) {
            return Optional.empty();
        }
    };

    @Test
    void a_code_that_is_not_known_is_read_back_while_the_child_is_on_its_way_and_after_it_arrived() {
        ChildFile sent = sent(null, new Sealed("VERHUISD"));
        assertThat(new ToldMoves(sent, VAULT).sourceCodeOfTransit(FIRST.value()))
                .isEqualTo("VERHUISD");
        ChildFile arrived = sent.after(new ChildReceived(CHILD, SECOND, FIRST, LocationId.create(), DAY.plusDays(9)));
        assertThat(new ToldMoves(arrived, VAULT).sourceCodeOfArrival(SECOND.value()))
                .isEqualTo("VERHUISD");
        assertThat(new ToldMoves(arrived, VAULT).sourceCodeOfTransit(FIRST.value()))
                .isEqualTo("VERHUISD");
    }

    @Test
    void a_destination_that_stood_as_a_reason_is_read_back_too_and_a_placement_has_none() {
        ToldMoves moves = new ToldMoves(sent(Destination.TO_FAMILY, null), VAULT);
        assertThat(moves.sourceCodeOfTransit(FIRST.value())).isEqualTo("TO_FAMILY");
        assertThat(moves.reasonOfTransit(FIRST.value())).isEqualTo(Reason.UNKNOWN);
        assertThat(moves.sourceCodeOfArrival(FIRST.value())).isNull();
        assertThat(new ToldMoves(sent(null, null), VAULT).sourceCodeOfTransit(FIRST.value()))
                .isNull();
    }

    private static ChildFile sent(Destination code, Sealed text) {
        Move move = new Move(Reason.UNKNOWN, Reason.UNKNOWN.usuallyDecidedBy(), true, null, code, text, null);
        return ChildFile.empty(CHILD)
                .after(new ChildPlaced(
                        CHILD,
                        FIRST,
                        LocationId.create(),
                        DAY,
                        new Accompaniment(Company.WITH_PARENT, null),
                        null,
                        28,
                        Origin.ARRIVED))
                .after(new ChildSent(CHILD, FIRST, DAY.plusDays(5), null, move));
    }
}

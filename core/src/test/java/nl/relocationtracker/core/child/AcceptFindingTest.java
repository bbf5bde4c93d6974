package nl.relocationtracker.core.child;

import static nl.relocationtracker.core.Days.march;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.FIRST;
import static nl.relocationtracker.core.child.Children.placed;
import static nl.relocationtracker.core.location.Locations.TER_APEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildCommand.AcceptFinding;
import nl.relocationtracker.core.child.ChildEvent.FindingAccepted;
import nl.relocationtracker.core.child.PersonEvent.PersonalDetailsErased;
import nl.relocationtracker.core.person.ErasureGround;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.FindingId;
import nl.relocationtracker.core.refusal.RefusalCode;
import org.junit.jupiter.api.Test;

class AcceptFindingTest {

    private static final String WHY = "de reden staat in het dossier";
    private static final FindingId FINDING = new FindingId(new UUID(8, 1));
    private static final AcceptFinding ACCEPT =
            new AcceptFinding(AMINA, null, FINDING, FindingCode.REASON_MISSING, WHY);

    private final ChildFixture child = new ChildFixture();

    @Test
    void lets_a_finding_be_and_seals_why() {
        FindingAccepted accepted = accepted();
        child.given(placed(AMINA, FIRST, TER_APEL, march(1))).when(ACCEPT).records(accepted);
        assertThat(ChildFile.empty(AMINA)
                        .after(placed(AMINA, FIRST, TER_APEL, march(1)))
                        .after(accepted)
                        .acceptedIn(FINDING))
                .contains(1L);
    }

    @Test
    void refuses_what_is_accepted_already() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)), accepted())
                .when(ACCEPT)
                .refuses(RefusalCode.NOTHING_CHANGES);
    }

    @Test
    void refuses_to_let_it_be_for_no_reason() {
        child.given(placed(AMINA, FIRST, TER_APEL, march(1)))
                .when(new AcceptFinding(AMINA, null, FINDING, FindingCode.REASON_MISSING, " "))
                .refuses(RefusalCode.WHY_NEEDED);
    }

    @Test
    void refuses_it_of_a_child_that_is_erased() {
        child.given(
                        placed(AMINA, FIRST, TER_APEL, march(1)),
                        new PersonalDetailsErased(AMINA, ErasureGround.COURT, List.of()))
                .when(ACCEPT)
                .refuses(RefusalCode.CHILD_ERASED);
    }

    @Test
    void reaches_nobody_where_there_is_no_child() {
        child.when(ACCEPT).reachesNobody();
    }

    private FindingAccepted accepted() {
        return new FindingAccepted(AMINA, FINDING, FindingCode.REASON_MISSING, child.sealed(AMINA, 1, "why", WHY));
    }
}

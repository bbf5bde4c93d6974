package nl.relocationtracker.api.children;

import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.Move;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.StayId;

/** Why a child moved, as a file said it: what is no code of ours is sealed, and opened here for those who may see the child. */
record ToldMoves(ChildFile file, Vault vault) {

    /** What a file gave as the reason of the move that began a stay and is none of ours; null when it gave none. */
    String sourceCodeOfArrival(UUID stay) {
        return stay(stay)
                .map(known -> sourceCode(known.move(), known.moveRecordedIn()))
                .orElse(null);
    }

    /** See {@link #sourceCodeOfArrival}, for the move that ended a stay. */
    String sourceCodeOfTransit(UUID stay) {
        return stay(stay)
                .map(Stay::transit)
                .map(transit -> sourceCode(transit.move(), transit.moveRecordedIn()))
                .orElse(null);
    }

    /** Why the child was sent off after a stay. */
    Reason reasonOfTransit(UUID stay) {
        return stay(stay)
                .map(Stay::transit)
                .map(Stay.Transit::move)
                .map(Move::reason)
                .orElse(Reason.UNKNOWN);
    }

    private Optional<Stay> stay(UUID id) {
        return file.timeline().stay(new StayId(id));
    }

    private String sourceCode(Move move, long recordedIn) {
        if (move == null) return null;
        if (move.sourceCode() != null) return move.sourceCode().name();
        if (move.sourceText() == null) return null;
        return vault.text(new SealedIn(file.id(), recordedIn, "source"), move.sourceText())
                .orElse(null);
    }
}

package nl.relocationtracker.api.importing.history;

import java.util.Map;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;

/** What a file tells contradicts what is recorded. */
final class Differs {

    private Differs() {}

    /** @param recorded what is recorded where the file has something else; no birth date and no number of a child */
    static Refusal at(long line, String column, Object recorded) {
        return new Refusal(new Objection(
                RefusalCode.DIFFERS_FROM_RECORDED, Map.of("line", line, "column", column, "recorded", recorded)));
    }
}

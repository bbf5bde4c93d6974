package nl.relocationtracker.core.location;

import static nl.relocationtracker.core.refusal.RefusalCode.CAUSE_FOR_IMPORTS_ONLY;
import static nl.relocationtracker.core.refusal.RefusalCode.IN_THE_FUTURE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.core.refusal.Finding;
import nl.relocationtracker.core.refusal.FindingCode;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Decision;
import nl.relocationtracker.core.rules.Ground;
import nl.relocationtracker.core.rules.LongAgo;

/** Gathers what speaks against a request, what is bad about it, and what it would do. */
final class Judgement {

    private final Ground ground;
    private final List<Objection> objections = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<LocationEvent> events = new ArrayList<>();

    Judgement(Ground ground) {
        this.ground = ground;
    }

    boolean isImport() {
        return ground.isImport();
    }

    void object(RefusalCode code) {
        objections.add(Objection.of(code));
    }

    void object(RefusalCode code, String name, Object value) {
        objections.add(Objection.of(code, name, value));
    }

    void object(RefusalCode code, Map<String, Object> details) {
        objections.add(new Objection(code, details));
    }

    void find(Finding finding) {
        findings.add(finding);
    }

    int objections() {
        return objections.size();
    }

    void happened(List<LocationEvent> more) {
        events.addAll(more);
    }

    List<LocationEvent> events() {
        return events;
    }

    void requirePast(LocalDate day) {
        if (day.isAfter(ground.today())) object(IN_THE_FUTURE, "day", day);
        else if (isImport() && LongAgo.is(day, ground.today()))
            find(Finding.of(FindingCode.IMPROBABLE_DAY, "day", day));
    }

    void requireCause(ClosureCause cause) {
        if (cause == ClosureCause.UNKNOWN && !ground.isImport()) object(CAUSE_FOR_IMPORTS_ONLY);
    }

    /** @throws Refusal when anything speaks against the request */
    Decision<LocationEvent> decision() {
        if (!objections.isEmpty()) throw new Refusal(objections);
        return new Decision<>(events, findings);
    }
}

package nl.relocationtracker.projections.findings;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.location.AcceptanceCause;
import nl.relocationtracker.core.person.Sealed;
import nl.relocationtracker.core.person.SealedIn;
import nl.relocationtracker.core.person.Vault;
import nl.relocationtracker.projections.findings.FindingView.Acceptance;
import nl.relocationtracker.projections.reading.PointInTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who lets a finding be, since when, and why. */
final class Acceptances {

    private final JdbcClient jdbc;
    private final Vault vault;

    Acceptances(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The further SQL condition for the acceptance x that was known then. */
    static String known(PointInTime when) {
        return known(when, "child_id");
    }

    private static String known(PointInTime when, String stream) {
        if (when.knownAt() == null) return "";
        String then = " and x.recorded_at <= :knownAt";
        if (when.position() == null) return then;
        return then
                + (" and exists (select from event known where known.stream = x.%s"
                                + " and known.sequence = x.accepted_in and known.position <= :position)")
                        .formatted(stream);
    }

    /** By finding; nothing of those that nobody has accepted. */
    Map<UUID, Acceptance> of(Collection<UUID> findings, PointInTime when) {
        if (findings.isEmpty()) return Map.of();
        List<UUID> some = everAccepted(findings);
        if (some.isEmpty()) return Map.of();
        Map<UUID, Acceptance> accepted = new HashMap<>();
        ofChildren(some, when, accepted);
        ofLocations(some, when, accepted);
        return accepted;
    }

    /** Mostly none: to plan who said what of them would take longer than everything else. */
    private List<UUID> everAccepted(Collection<UUID> findings) {
        return jdbc.sql("""
                        select finding_id from finding_acceptance where finding_id = any (:findings)
                        union all select finding_id from accepted_finding where finding_id = any (:findings)
                        """)
                .param("findings", findings.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private void ofChildren(Collection<UUID> findings, PointInTime when, Map<UUID, Acceptance> accepted) {
        jdbc.sql("""
                        select x.finding_id, x.child_id, x.accepted_in, x.recorded_at,
                               o.account, a.name, e.payload ->> 'explanation' as why
                        from finding_acceptance x
                        join event e on e.stream = x.child_id and e.sequence = x.accepted_in
                        left join event_origin o on o.number = e.origin left join account a on a.id = o.account
                        where x.finding_id = any (:findings) %s
                        """.formatted(known(when)))
                .param("findings", findings.toArray(UUID[]::new))
                .params(when.parameters())
                .query(row -> {
                    SealedIn place = new SealedIn(
                            new ChildId(row.getObject("child_id", UUID.class)), row.getLong("accepted_in"), "why");
                    accepted.put(
                            row.getObject("finding_id", UUID.class),
                            new Acceptance(
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getObject("account", UUID.class),
                                    row.getString("name"),
                                    vault.text(place, new Sealed(row.getString("why")))
                                            .orElse(null),
                                    null));
                });
    }

    private void ofLocations(Collection<UUID> findings, PointInTime when, Map<UUID, Acceptance> accepted) {
        jdbc.sql("""
                        select x.finding_id, x.recorded_at, o.account, a.name,
                               e.payload ->> 'because' as because
                        from accepted_finding x
                        join event e on e.stream = x.location_id and e.sequence = x.accepted_in
                        left join event_origin o on o.number = e.origin left join account a on a.id = o.account
                        where x.finding_id = any (:findings) %s
                        """.formatted(known(when, "location_id")))
                .param("findings", findings.toArray(UUID[]::new))
                .params(when.parameters())
                .query(row -> {
                    accepted.put(
                            row.getObject("finding_id", UUID.class),
                            new Acceptance(
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getObject("account", UUID.class),
                                    row.getString("name"),
                                    null,
                                    AcceptanceCause.valueOf(row.getString("because"))));
                });
    }
}

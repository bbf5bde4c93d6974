package nl.relocationtracker.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether who was let in some time ago would be let in now, for what lasts longer than a request. To look is no use of a session. */
@Component
public class StillSignedIn {

    private final JdbcClient sql;
    private final Sessions sessions;

    StillSignedIn(JdbcClient sql, Sessions sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    /**
     * By what somebody was let in.
     *
     * @param session the hash of its secret; null for who came by name and password
     */
    public record Pass(UUID account, String session) {}

    /** That of who asks now. */
    public Pass of(HttpServletRequest request, Account account) {
        Optional<String> secret = SessionCookie.of(request);
        boolean named = request.getHeader("Authorization") != null;
        return new Pass(
                account.id(),
                named
                        ? null
                        : secret.map(Sessions::hash)
                                .map(HexFormat.of()::formatHex)
                                .orElse(null));
    }

    /** Those that still hold, each with its account as it is now, and of which the role may still read this. */
    public Map<Pass, Account> among(Collection<Pass> passes, String path) {
        Set<UUID> ids = new HashSet<>();
        List<byte[]> hashes = new ArrayList<>();
        for (Pass pass : passes) {
            ids.add(pass.account());
            if (pass.session() != null) hashes.add(HexFormat.of().parseHex(pass.session()));
        }
        Map<UUID, Account> accounts = new HashMap<>();
        sql.sql("select " + Accounts.COLUMNS + " from account a where a.id = any (?) and a.ended_at is null")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> Accounts.account(row))
                .list()
                .forEach(account -> accounts.put(account.id(), account));
        Set<String> lasting = sessions.lasting(hashes);
        Map<Pass, Account> holding = new HashMap<>();
        for (Pass pass : passes) {
            Account account = accounts.get(pass.account());
            boolean lasts = pass.session() == null || lasting.contains(pass.session());
            if (account != null && lasts && new May(Optional.of(account)).read(path)) holding.put(pass, account);
        }
        return holding;
    }
}

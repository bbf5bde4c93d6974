package nl.relocationtracker.api.replay;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.replay.Replay;
import nl.relocationtracker.projections.replay.Replayer;
import nl.relocationtracker.projections.replay.Replays;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The questions of whoever is signed in: asks one more, and finds those that may be seen. Operators see all. */
@Component
public class OwnReplays {

    private final Replays replays;
    private final Replayer replayer;
    private final InProject projects;
    private final CurrentAccount account;

    OwnReplays(Replays replays, Replayer replayer, InProject projects, CurrentAccount account) {
        this.replays = replays;
        this.replayer = replayer;
        this.projects = projects;
        this.account = account;
    }

    public boolean ofEverybody() {
        return account.account().roles().contains(Role.OPERATOR);
    }

    public long count() {
        return replays.count(whose());
    }

    /** The newest first. */
    public List<Replay> newest(int from, int most) {
        return replays.newest(whose(), from, most);
    }

    public Optional<Replay> find(UUID id) {
        return replays.replay(id).filter(replay -> ofEverybody() || account.id().equals(replay.account()));
    }

    /**
     * The answer as JSON: exact for those who care for the children. Nothing while there is none.
     *
     * @throws Refusal when it was asked within a project that is over by now, or that the account is not in any more
     */
    public Optional<String> answer(UUID id) {
        Optional<Replay> asked = find(id);
        asked.ifPresent(replay -> projects.requireOpen(replay, account.id()));
        return asked.flatMap(replay -> replays.answer(id, account.account().isNearChildren()));
    }

    /** The answer to take home, as a zip; nothing while there is none. */
    public Optional<Resource> bundle(UUID id) {
        return answer(id).map(answer -> Bundles.zipped(answer, find(id).orElseThrow(), replays));
    }

    /** Puts a question in the queue. */
    public UUID ask(Question question) {
        UUID id = replays.ask(question, account.id(), !account.account().isNearChildren());
        replayer.look();
        return id;
    }

    private UUID whose() {
        return ofEverybody() ? null : account.id();
    }
}

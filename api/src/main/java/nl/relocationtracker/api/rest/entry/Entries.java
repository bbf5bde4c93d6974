package nl.relocationtracker.api.rest.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.relocationtracker.api.rest.entry.Entered.Sent;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.Refused;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.core.rules.Recorded;
import nl.relocationtracker.projections.recording.Recording.SomebodyElseFirst;
import nl.relocationtracker.projections.recording.Recording.UnknownStream;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lets something be recorded once, whole, and answers what became of it. */
public final class Entries {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final int MOST_RETRIES = 7;

    private final TransactionTemplate transaction;
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .includes(SomebodyElseFirst.class, ConcurrencyFailureException.class)
            .maxRetries(MOST_RETRIES)
            .delay(FIRST_PAUSE)
            .jitter(FIRST_PAUSE)
            .multiplier(2)
            .build());
    private final Repeats repeats;
    private final JsonMapper json;

    public Entries(PlatformTransactionManager transactions, Repeats repeats, JsonMapper json) {
        this.transaction = new TransactionTemplate(transactions);
        this.repeats = repeats;
        this.json = json;
    }

    /**
     * Of what something is recorded.
     *
     * @param path of its resource
     * @param unknown says that there is none
     * @param name of its id in that answer
     * @param present its resource as it is now, for a sender who saw an older one
     */
    public record Subject(UUID id, String path, RefusalCode unknown, String name, Supplier<?> present) {}

    /**
     * @param made what it makes
     * @param work what records it; may be done again, in a new transaction, when somebody else was first
     */
    public ResponseEntity<byte[]> record(Entry entry, Subject subject, Made made, Supplier<Recorded> work) {
        return recordOne(entry, subject, made, () -> new Group(work.get(), null));
    }

    /**
     * What was recorded of a location and of children with it.
     *
     * @param sent the children who were sent off
     */
    public record Group(Recorded recorded, List<Sent> sent) {}

    /** See {@link #record}. */
    public ResponseEntity<byte[]> recordGroup(Entry entry, Subject subject, Supplier<Group> work) {
        return recordOne(entry, subject, Made.NOTHING, work);
    }

    private ResponseEntity<byte[]> recordOne(Entry entry, Subject subject, Made made, Supplier<Group> work) {
        try {
            return recorded(entry, () -> {
                Group group = work.get();
                Recorded recorded = group.recorded();
                Entered entered = Entered.of(subject.id(), made, group.sent(), recorded, entry.language());
                return answer(entry, subject.path(), recorded.version(), entered);
            });
        } catch (UnknownStream e) {
            throw Refused.unknown(subject.unknown(), subject.name(), subject.id());
        } catch (Refusal refusal) {
            throw refusal.has(RefusalCode.STALE_VERSION) ? stale(refusal, subject) : refusal;
        }
    }

    /**
     * Lets something begin once that goes on by itself.
     *
     * @param path where it can be followed
     * @param work enters it, and answers it as it is then
     */
    public ResponseEntity<byte[]> accept(Entry entry, String path, Supplier<?> work) {
        return once(entry, () -> answer(entry, path, null, work.get())).response(HttpStatus.ACCEPTED);
    }

    /**
     * @param path where what came of it can be read
     * @param present what one of them is now, for a sender who saw an older version of it
     * @param work records the same of several, and gives what became of each
     */
    public ResponseEntity<byte[]> recordAll(
            Entry entry, String path, Function<ChildId, ?> present, Supplier<List<Entered>> work) {
        try {
            return recorded(entry, () -> answer(entry, path, null, new EnteredTogether(work.get())));
        } catch (Refusal refusal) {
            ProblemAnswer answer = Refused.ofSeveral(refusal);
            throw refusal.has(RefusalCode.STALE_VERSION) ? answer.with("present", present(refusal, present)) : answer;
        }
    }

    private static List<?> present(Refusal refusal, Function<ChildId, ?> present) {
        return refusal.objections().stream()
                .filter(objection -> objection.code() == RefusalCode.STALE_VERSION)
                .map(objection -> (ChildId) objection.details().get("childId"))
                .distinct()
                .map(present)
                .toList();
    }

    private ResponseEntity<byte[]> recorded(Entry entry, Supplier<Answer> work) {
        return retry.invoke(() -> once(entry, work)).response(entry.creates() ? HttpStatus.CREATED : HttpStatus.OK);
    }

    private Answer once(Entry entry, Supplier<Answer> work) {
        return transaction.execute(status -> {
            Optional<Answer> earlier = entry.key() == null ? Optional.empty() : repeats.begin(entry);
            return earlier.orElseGet(work);
        });
    }

    private Answer answer(Entry entry, String path, Long version, Object body) {
        Answer answer = new Answer(path, version, entry.language().toLanguageTag(), json.writeValueAsString(body));
        if (entry.key() != null) repeats.answered(entry, answer);
        return answer;
    }

    private static ProblemAnswer stale(Refusal refusal, Subject subject) {
        Map<String, Object> details = refusal.objections().stream()
                .filter(objection -> objection.code() == RefusalCode.STALE_VERSION)
                .findFirst()
                .map(Objection::details)
                .orElseThrow();
        return Refused.answer(refusal).with("present", subject.present().get()).withHeader("ETag", Versions.tag((Long)
                details.get("version")));
    }
}

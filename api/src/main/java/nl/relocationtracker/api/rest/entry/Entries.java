package nl.relocationtracker.api.rest.entry;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.relocationtracker.api.rest.entry.Entered.Sent;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.rest.problem.Refused;
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
     * @param stayId the stay that it begins, or null
     * @param work what records it; may be done again, in a new transaction, when somebody else was first
     */
    public ResponseEntity<byte[]> record(Entry entry, Subject subject, UUID stayId, Supplier<Recorded> work) {
        return recordAll(entry, subject, stayId, () -> new Group(work.get(), null));
    }

    /**
     * What was recorded of a location and of children with it.
     *
     * @param sent the children who were sent off
     */
    public record Group(Recorded recorded, List<Sent> sent) {}

    /** See {@link #record}. */
    public ResponseEntity<byte[]> recordGroup(Entry entry, Subject subject, Supplier<Group> work) {
        return recordAll(entry, subject, null, work);
    }

    private ResponseEntity<byte[]> recordAll(Entry entry, Subject subject, UUID stayId, Supplier<Group> work) {
        try {
            return retry.invoke(() -> transaction.execute(status -> {
                        Optional<Answer> earlier = entry.key() == null ? Optional.empty() : repeats.begin(entry);
                        return earlier.orElseGet(() -> answered(entry, subject, stayId, work.get()));
                    }))
                    .recorded(entry.creates() ? HttpStatus.CREATED : HttpStatus.OK);
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
        return transaction
                .execute(status -> {
                    Optional<Answer> earlier = entry.key() == null ? Optional.empty() : repeats.begin(entry);
                    return earlier.orElseGet(() -> {
                        Answer answer = new Answer(
                                path, 0, entry.language().toLanguageTag(), json.writeValueAsString(work.get()));
                        if (entry.key() != null) repeats.answered(entry, answer);
                        return answer;
                    });
                })
                .accepted();
    }

    private Answer answered(Entry entry, Subject subject, UUID stayId, Group group) {
        Locale language = entry.language();
        Entered entered = Entered.of(subject.id(), stayId, group.sent(), group.recorded(), language);
        Answer answer = new Answer(
                subject.path(), group.recorded().version(), language.toLanguageTag(), json.writeValueAsString(entered));
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

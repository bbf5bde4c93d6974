package nl.relocationtracker.api.live;

import jakarta.servlet.http.HttpServletRequest;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.StillSignedIn;
import nl.relocationtracker.api.access.StillSignedIn.Pass;
import nl.relocationtracker.api.pages.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Lets somebody look on. */
@RestController
class LiveResource {

    static final String PATH = "/live";

    private static final String RETRY_AFTER = "30";

    private final Wire wire;
    private final StillSignedIn signedIn;
    private final CurrentAccount account;
    private final LiveSettings settings;

    LiveResource(Wire wire, StillSignedIn signedIn, CurrentAccount account, LiveSettings settings) {
        this.wire = wire;
        this.signedIn = signedIn;
        this.account = account;
        this.settings = settings;
    }

    /**
     * @param last what was heard last, from whoever comes again by itself
     * @param after the same, from whoever comes again on purpose
     */
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            @RequestParam(defaultValue = "") String after,
            Language language,
            HttpServletRequest request) {
        Pass pass = signedIn.of(request, account.account());
        if (wire.isClosed() || wire.count() >= settings.connections() || wire.count(pass) >= settings.each())
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", RETRY_AFTER)
                    .build();
        // It ends when somebody ends it, and no time-out does.
        SseEmitter emitter = new SseEmitter(0L);
        wire.add(
                new Connection(emitter, pass, language, begin(last.isEmpty() ? after : last), wire.writers()), emitter);
        // A proxy that gathers what it passes on would keep it until there is much of it.
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    /** What nobody ever was told as a position is not asked for: then it begins now. */
    private long begin(String position) {
        long horizon = wire.horizon();
        return position.matches("\\d{1,18}") ? Math.min(Long.parseLong(position), horizon) : horizon;
    }
}

package nl.relocationtracker.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where to report a leak (RFC 9116). Without TRACKER_CONTACT_...: the mailbox that RFC 2142 reserves for it. */
@RestController
class SecurityTxt {

    private static final Period VALID = Period.ofMonths(6);

    private final AccessSettings.Contact contact;
    private final Clock clock;

    SecurityTxt(AccessSettings settings, Clock clock) {
        this.contact = settings.contact();
        this.clock = clock;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = "text/plain;charset=utf-8")
    String text(HttpServletRequest request) {
        StringBuilder text = new StringBuilder();
        if (!contact.email().isBlank()) text.append("Contact: mailto:%s\n".formatted(contact.email()));
        if (!contact.url().isBlank()) text.append("Contact: %s\n".formatted(contact.url()));
        if (text.isEmpty()) text.append("Contact: mailto:security@%s\n".formatted(request.getServerName()));
        return text.append("Expires: %s\nPreferred-Languages: nl, en\n".formatted(expires()))
                .toString();
    }

    private String expires() {
        ZonedDateTime today = clock.instant().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        return today.plus(VALID).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}

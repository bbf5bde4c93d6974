package nl.relocationtracker.projections.receivers;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Somebody who is told of alerts outside of the pages.
 *
 * @param version from 1
 * @param name of a webhook what it is for; of an e-mail the name of the account
 * @param account whose e-mail it is; null for a webhook
 * @param address an e-mail address or a URL; null of a person who is told no more
 * @param language null for a webhook
 * @param digestAt when the day's alerts come in one e-mail; null: each at once
 * @param ended it is gone for good, and only told of
 * @param changedBy null when the program did
 */
public record Receiver(
        UUID id,
        int version,
        Channel channel,
        String name,
        UUID account,
        String address,
        MailLanguage language,
        LocalTime digestAt,
        Hearing hearing,
        boolean enabled,
        boolean ended,
        Instant changedAt,
        UUID changedBy) {

    public Receiver {
        if ((channel == Channel.MAIL) != (account != null && language != null))
            throw new IllegalArgumentException(
                    "an e-mail is somebody's and in some language, and a webhook is neither");
        if (channel == Channel.WEBHOOK && digestAt != null)
            throw new IllegalArgumentException("a webhook is told at once");
    }

    /** A webhook as it is wanted: on what version it is based, 0 for a new one. */
    public static Receiver webhook(UUID id, int version, String name, String url, Hearing hearing, boolean enabled) {
        return new Receiver(
                id,
                version,
                Channel.WEBHOOK,
                name,
                null,
                url,
                null,
                null,
                hearing,
                enabled,
                false,
                Instant.EPOCH,
                null);
    }

    /** Somebody's e-mail as it is wanted: on what version it is based, 0 for a new one. */
    public static Receiver mail(
            UUID id,
            int version,
            UUID account,
            String address,
            MailLanguage language,
            LocalTime digestAt,
            Hearing hearing,
            boolean enabled) {
        return new Receiver(
                id,
                version,
                Channel.MAIL,
                "",
                account,
                address,
                language,
                digestAt,
                hearing,
                enabled,
                false,
                Instant.EPOCH,
                null);
    }

    /** The same, told no more. */
    public Receiver gone() {
        return new Receiver(
                id,
                version,
                channel,
                name,
                account,
                channel == Channel.MAIL ? null : address,
                language,
                digestAt,
                hearing,
                false,
                true,
                changedAt,
                changedBy);
    }
}

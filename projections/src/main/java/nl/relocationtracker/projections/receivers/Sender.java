package nl.relocationtracker.projections.receivers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings messages to receivers of one channel. */
public interface Sender {

    Channel channel();

    /**
     * Returns once everything has arrived, within a minute; whoever receives it may get it again under the same ids.
     *
     * @param letters one, or those of a digest, the oldest first
     * @throws SendingFailed when it did not arrive, and is to be tried again
     */
    void send(Receiver receiver, List<Letter> letters) throws SendingFailed;

    /**
     * What is sent.
     *
     * @param id the same at every try
     * @param messageKey what happened, the same for every receiver who is told the same
     * @param subject the alert that it is about; of a backlog one of its rules, of a test the receiver
     */
    record Letter(UUID id, String messageKey, MessageKind kind, UUID subject, Instant writtenAt, News news) {}
}

package nl.relocationtracker.projections.outbox;

import java.util.UUID;

/**
 * Something to be told.
 *
 * @param id the same at every try
 * @param key what happened, the same for the same thing
 * @param kind what it tells, such as {@code alert-raised}
 * @param subject the alert that it is about; of a backlog one of its rules
 * @param content JSON, with identifiers and facts and nothing personal
 */
public record Message(long id, String key, String kind, UUID subject, String content) {}

package nl.relocationtracker.api.rest.entry;

import java.util.UUID;

/**
 * What a request made that has an identity of its own.
 *
 * @param stayId null when it began no stay
 * @param absenceId null when it recorded no absence
 * @param holdId null when it placed no hold
 */
public record Made(UUID stayId, UUID absenceId, UUID holdId) {

    public static final Made NOTHING = new Made(null, null, null);

    public static Made stay(UUID id) {
        return new Made(id, null, null);
    }

    public static Made absence(UUID id) {
        return new Made(null, id, null);
    }

    public static Made hold(UUID id) {
        return new Made(null, null, id);
    }
}

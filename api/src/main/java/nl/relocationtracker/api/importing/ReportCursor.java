package nl.relocationtracker.api.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import nl.relocationtracker.projections.importing.ImportReport.Place;

/** Where a page ends, as it goes to a caller and comes back. */
final class ReportCursor {

    private ReportCursor() {}

    static String text(Place place) {
        String text = place.line() + " " + place.id() + " " + place.file();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** @return null for null */
    static Place place(String text) {
        if (text == null) return null;
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 3);
            if (parts.length < 3 || parts[2].indexOf('\0') >= 0) throw ImportsResource.noCursor();
            return new Place(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException e) {
            throw ImportsResource.noCursor();
        }
    }

    /** @return null for null */
    static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ImportsResource.noCursor();
        }
    }
}

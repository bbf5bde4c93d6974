package nl.relocationtracker.api.rest.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a request that recorded something, as it is kept for its repeats.
 *
 * @param location where what it was recorded of can be read
 * @param version of that; 0 for what has none
 * @param language of the sentences in the body
 * @param body JSON
 */
record Answer(String location, long version, String language, String body) {

    ResponseEntity<byte[]> recorded(HttpStatus status) {
        return with(ResponseEntity.status(status).eTag(Versions.tag(version)));
    }

    /** Of what goes on by itself. */
    ResponseEntity<byte[]> accepted() {
        return with(ResponseEntity.accepted());
    }

    private ResponseEntity<byte[]> with(ResponseEntity.BodyBuilder answer) {
        return answer.location(URI.create(location))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.getBytes(UTF_8));
    }
}

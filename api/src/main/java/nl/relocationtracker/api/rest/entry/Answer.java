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
 * @param version of that; null for what has none
 * @param language of the sentences in the body
 * @param body JSON
 */
record Answer(String location, Long version, String language, String body) {

    /** @param status of what came of it */
    ResponseEntity<byte[]> response(HttpStatus status) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status)
                .location(URI.create(location))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .contentType(MediaType.APPLICATION_JSON);
        if (version != null) response.eTag(Versions.tag(version));
        return response.body(body.getBytes(UTF_8));
    }
}

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
 * @param version of that
 * @param language of the sentences in the body
 * @param body JSON
 */
record Answer(String location, long version, String language, String body) {

    ResponseEntity<byte[]> response() {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(location))
                .eTag(Versions.tag(version))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.getBytes(UTF_8));
    }
}

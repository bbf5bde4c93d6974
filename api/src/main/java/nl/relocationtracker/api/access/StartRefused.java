package nl.relocationtracker.api.access;

/** The program must not start like this; the message says in one sentence why, and what to do. */
public final class StartRefused extends RuntimeException {

    StartRefused(String sentence) {
        super(sentence);
    }

    StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

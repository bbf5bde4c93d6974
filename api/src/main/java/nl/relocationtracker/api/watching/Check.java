package nl.relocationtracker.api.watching;

import java.util.List;
import nl.relocationtracker.api.pages.language.Language;

/**
 * One thing that an operator watches, and how it is.
 *
 * @param name of its messages
 * @param details of the sentence that tells how it is, numbers and words
 * @param sentence the last part of that message
 * @param href where more of it is, or null
 */
record Check(String name, Level level, String sentence, List<Object> details, String href) {

    /** How it is. */
    enum Level {
        FINE,
        /** Somebody should look. */
        LOOK,
        /** Something does not work. */
        BAD
    }

    Check {
        details = List.copyOf(details);
    }

    static Check fine(String name, String sentence, Object... details) {
        return new Check(name, Level.FINE, sentence, List.of(details), null);
    }

    static Check look(String name, String sentence, Object... details) {
        return new Check(name, Level.LOOK, sentence, List.of(details), null);
    }

    static Check bad(String name, String sentence, Object... details) {
        return new Check(name, Level.BAD, sentence, List.of(details), null);
    }

    Check to(String href) {
        return new Check(name, level, sentence, details, href);
    }

    /** How it is, in a sentence. */
    public String told(Language language) {
        return language.say("status." + name + "." + sentence, details.toArray());
    }
}

package nl.relocationtracker.api.pages.form;

/** What is typed to stay unseen, just as it was typed: a form never shows it again. */
public record Secret(String text) {

    @Override
    public String toString() {
        return "Secret";
    }
}

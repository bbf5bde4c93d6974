package nl.relocationtracker.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page, in both languages, light and dark, wide, narrow and on paper: nothing for axe to find, and nothing sticks out. */
@Journey
class EveryPageTest {

    /**
     * Each language loads the pages in a theme of its own, and keeps pictures of the other one by changing the colours
     * there. Axe looks at each page once in each language and once in each theme; the test below says why that is all.
     */
    @Test
    void has_nothing_for_axe_to_find_nothing_that_sticks_out_and_no_menus_on_paper() {
        EveryPage pages = new EveryPage();
        SoftAssertions dutch = new SoftAssertions();
        SoftAssertions all = new SoftAssertions();
        CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> walk(pages, dutch, "nl", "light", "dark"));
        walk(pages, all, "en", "dark", "light");
        beside.join();
        dutch.assertionErrorsCollected().forEach(all::collectAssertionError);
        all.assertAll();
    }

    /** So what is well to read in one language is so in the other, and a theme changes nothing but colours. */
    @Test
    void colours_know_no_language_and_themes_know_nothing_else() throws IOException {
        for (String file : List.of("app.css", "theme.css"))
            try (InputStream style = EveryPageTest.class.getResourceAsStream("/static/assets/" + file)) {
                String rules = new String(style.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(rules).as(file).doesNotContain(":lang", "[lang", "prefers-color-scheme");
                assertThat(rules.replaceAll(":root\\[data-theme=\"(light|dark)\"] \\{\\s+color-scheme: \\1;\\s+}", ""))
                        .as(file)
                        .doesNotContain("data-theme");
            }
    }

    private static void walk(EveryPage pages, SoftAssertions all, String language, String theme, String other) {
        try (Desk desk = new Desk()) {
            pages.signIn(desk);
            desk.open("/glossary?lang=" + language + "&theme=" + theme);
            pages.each((name, coming) -> look(desk, name, coming, all, language, theme, other));
        }
    }

    private static void look(
            Desk desk,
            String name,
            Consumer<Desk> coming,
            SoftAssertions all,
            String language,
            String theme,
            String other) {
        String told = name + "-" + language;
        coming.accept(desk);
        all.assertThat(desk.attribute("lang")).as(told).isEqualTo(language);
        all.assertThat(desk.attribute("data-theme")).as(told).isEqualTo(theme);
        all.assertThat(desk.findings()).as("%s %s", told, theme).isEmpty();
        desk.screenshots(told + "-%s-wide", theme, other);
        desk.width(320);
        all.assertThat(desk.sticksOut()).as("%s at 320 pixels", told).isLessThanOrEqualTo(0);
        desk.screenshots(told + "-%s-narrow", other, theme);
        desk.print(() -> {
            all.assertThat(desk.shown("nav, button, input, select, .bottom, .skip"))
                    .as("%s on paper", told)
                    .isEmpty();
            all.assertThat(desk.sticksOut()).as("%s on paper", told).isLessThanOrEqualTo(0);
        });
    }
}

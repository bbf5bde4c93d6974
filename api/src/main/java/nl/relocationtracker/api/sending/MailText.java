package nl.relocationtracker.api.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.relocationtracker.api.pages.ShortCode;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.projections.receivers.MessageKind;
import nl.relocationtracker.projections.receivers.News;
import nl.relocationtracker.projections.receivers.Sender.Letter;
import org.springframework.web.util.HtmlUtils;

/**
 * What an e-mail says: what and how many and where to look. A child is called by the number that it has on pages, a location by
 * none: who reads the mail of another learns of nobody.
 */
record MailText(String subject, String intro, List<Item> items, String outro, String language) {

    /**
     * @param sentence what is the matter
     * @param details one sentence each
     * @param link null where the pages have no address that is known here
     */
    record Item(String sentence, List<String> details, String link) {}

    MailText {
        items = List.copyOf(items);
    }

    static MailText of(List<Letter> letters, Language language, ReachSettings reach) {
        List<Item> items = letters.stream()
                .filter(letter -> letter.kind() != MessageKind.TEST)
                .map(letter -> item(letter, language, reach))
                .toList();
        String intro = items.isEmpty() ? language.say("mail.test") : language.say("mail.intro", items.size());
        return new MailText(subject(letters, language), intro, items, language.say("mail.outro"), language.code());
    }

    private static String subject(List<Letter> letters, Language language) {
        if (letters.size() > 1) return language.say("mail.subject.digest", letters.size());
        Letter letter = letters.get(0);
        String subject = language.say("mail.subject." + letter.kind());
        return letter.news().severity() == AlertSeverity.URGENT
                ? language.say("mail.subject.urgent", subject)
                : subject;
    }

    private static Item item(Letter letter, Language language, ReachSettings reach) {
        News news = letter.news();
        if (news.backlog() != null)
            return new Item(
                    language.say(
                            "mail.backlog",
                            news.backlog().stream()
                                    .mapToInt(News.Counted::alerts)
                                    .sum()),
                    news.backlog().stream()
                            .map(rule -> language.say(
                                    "mail.backlog.rule", language.say("mail.kind." + rule.kind()), rule.alerts()))
                            .toList(),
                    reach.page("/alerts").orElse(null));
        List<String> details = new ArrayList<>();
        if (letter.kind() != MessageKind.ALERT_RAISED) details.add(language.say("mail." + letter.kind()));
        details.add(language.say("mail.severity." + news.severity()));
        if (news.childId() != null) details.add(language.say("mail.child", ShortCode.of(news.childId())));
        details.add(language.say("mail.since", language.day(news.since())));
        return new Item(
                language.say("mail.kind." + news.kind()),
                details,
                reach.alert(news.alertId()).orElse(null));
    }

    String plain() {
        StringBuilder text = new StringBuilder(intro).append("\n");
        for (Item item : items) {
            text.append("\n* ").append(item.sentence()).append("\n");
            item.details().forEach(detail -> text.append("  ").append(detail).append("\n"));
            link(item).ifPresent(link -> text.append("  ").append(link).append("\n"));
        }
        return text.append("\n").append(outro).append("\n").toString();
    }

    String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"" + language + "\"><head><title>")
                .append(escaped(subject))
                .append("</title></head><body><p>")
                .append(escaped(intro))
                .append("</p>")
                .append(items.isEmpty() ? "" : "<ul>");
        for (Item item : items) {
            html.append("<li><p><strong>").append(escaped(item.sentence())).append("</strong></p><p>");
            html.append(String.join(
                    "<br>", item.details().stream().map(MailText::escaped).toList()));
            html.append("</p>");
            link(item)
                    .ifPresent(link -> html.append("<p><a href=\"")
                            .append(escaped(link))
                            .append("\">")
                            .append(escaped(link))
                            .append("</a></p>"));
            html.append("</li>");
        }
        return html.append(items.isEmpty() ? "<p>" : "</ul><p>")
                .append(escaped(outro))
                .append("</p></body></html>")
                .toString();
    }

    private static Optional<String> link(Item item) {
        return Optional.ofNullable(item.link());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

package nl.relocationtracker.api.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.core.alert.AlertSeverity;
import nl.relocationtracker.core.alert.RuleKind;
import nl.relocationtracker.projections.alerts.AlertStream.Change;
import nl.relocationtracker.projections.alerts.AlertStream.News;
import nl.relocationtracker.projections.alerts.AlertStream.Stretch;
import nl.relocationtracker.projections.receivers.Told;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import tools.jackson.databind.json.JsonMapper;

/** How what became of alerts is told to whoever looks on. */
record Wording(JsonMapper json, String base) {

    /** @param text null unless it is to be announced, which is what forYou says */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Alert(
            UUID alertId,
            Change change,
            RuleKind kind,
            AlertSeverity severity,
            String text,
            String href,
            boolean forYou) {}

    private record Backlog(int alerts) {}

    private record Reset() {}

    /** Where it begins, so that who comes again goes on there even if nothing happens. */
    SseEventBuilder opened(long position) {
        return event(position).name("open-at").data("{}");
    }

    SseEventBuilder beat(long position) {
        return event(position).comment("");
    }

    List<SseEventBuilder> of(Stretch stretch, Account account, Language language) {
        if (!stretch.whole())
            return List.of(event(stretch.end()).name("reset").data(json.writeValueAsString(new Reset())));
        Told reader = new Told(
                account.id(),
                account.roles().stream().map(Role::name).collect(Collectors.toSet()),
                account.locations());
        List<SseEventBuilder> told = new ArrayList<>();
        int backlog = 0;
        for (News news : stretch.news())
            if (news.change() == Change.IN_A_BACKLOG) backlog++;
            else told.add(one(news, reader, language));
        if (backlog > 0)
            told.add(event(stretch.end()).name("backlog").data(json.writeValueAsString(new Backlog(backlog))));
        return told;
    }

    private SseEventBuilder one(News news, Told reader, Language language) {
        boolean handled = news.change() == Change.HANDLED;
        boolean forYou =
                !handled && reader.isAmong(news.receivers(), news.gist().places());
        return event(news.position())
                .name(handled ? "change" : "alert")
                .data(json.writeValueAsString(new Alert(
                        news.gist().alert(),
                        news.change(),
                        news.gist().kind(),
                        news.gist().severity(),
                        forYou ? text(news, language) : null,
                        base + "/alerts/" + news.gist().alert(),
                        forYou)));
    }

    private static String text(News news, Language language) {
        return language.say(
                "live." + news.change(), language.say("mail.kind." + news.gist().kind()));
    }

    private static SseEventBuilder event(long position) {
        return SseEmitter.event().id(Long.toString(position));
    }
}

package nl.relocationtracker.api.pages.alert;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.AlertWords;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.SentForm;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.rest.entry.Entries;
import nl.relocationtracker.api.rest.entry.Entries.Subject;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Made;
import nl.relocationtracker.api.rest.reading.Readings;
import nl.relocationtracker.core.alert.AlertId;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.alerts.AlertView;
import nl.relocationtracker.projections.alerts.Alerts;
import nl.relocationtracker.projections.reading.PointInTime;
import nl.relocationtracker.projections.recording.Grounds;
import nl.relocationtracker.projections.recording.Recording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Every form about an alert, by the name that ends its address. */
@Controller
class AlertSheetPages {

    private static final String PATH = "/alerts/{id:" + Addresses.ID + "}/{sheet:[a-z]+}";

    private final AlertSheets sheets;
    private final Alerts alerts;
    private final AlertStory story;
    private final AlertWords words;
    private final Entries entries;
    private final Recording recording;
    private final Readings readings;
    private final CurrentAccount current;
    private final Grounds grounds;

    AlertSheetPages(
            AlertSheets sheets,
            Alerts alerts,
            AlertStory story,
            AlertWords words,
            Entries entries,
            Recording recording,
            Readings readings,
            CurrentAccount current,
            Grounds grounds) {
        this.sheets = sheets;
        this.alerts = alerts;
        this.story = story;
        this.words = words;
        this.entries = entries;
        this.recording = recording;
        this.readings = readings;
        this.current = current;
        this.grounds = grounds;
    }

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, @PathVariable String sheet, Language language, Model model) {
        return ask(sheets.named(sheet), alert(id), language, model);
    }

    @PostMapping(PATH)
    Object record(
            @PathVariable UUID id,
            @PathVariable String sheet,
            SentForm sent,
            Language language,
            Model model,
            HttpServletResponse response) {
        return record(sheets.named(sheet), alert(id), sent, language, model, response);
    }

    private <T extends Record> String ask(AlertSheet<T> sheet, AlertView alert, Language language, Model model) {
        Form<T> form =
                Form.showing(sheet.blank(alert, current.account()), language).seen(alert.version());
        return shown(sheet, form, alert, language, model);
    }

    private <T extends Record> Object record(
            AlertSheet<T> sheet,
            AlertView alert,
            SentForm sent,
            Language language,
            Model model,
            HttpServletResponse response) {
        Form<T> form = sent.as(sheet.form());
        Entry entry = form.entry(current.id(), "POST " + path(sheet, alert));
        Subject subject =
                new Subject(alert.id(), path(sheet, alert), RefusalCode.ALERT_UNKNOWN, "alertId", alert::version);
        if (form.recorded(filled -> entries.record(
                entry,
                subject,
                Made.NOTHING,
                () -> recording.record(
                        sheet.command(filled, new AlertId(alert.id()), form.version()), entry.origin()))))
            return new SeeOther("/alerts/" + alert.id(), "alert-" + sheet.name() + "-recorded");
        if (form.isStale()) {
            AlertView now = alert(alert.id());
            model.addAttribute("meanwhile", meanwhile(now, form.version(), language));
            form.seen(now.version());
        }
        return form.again(shown(sheet, form, alert, language, model), response);
    }

    /** What became of it since the form was opened. */
    private List<String> meanwhile(AlertView now, long seen, Language language) {
        return readings.read(null, null, null, basis -> story.of(alerts.story(now, basis.when()), language)).stream()
                .skip(seen)
                .map(step -> language.say(
                        step.why() == null ? "alert.meanwhile" : "alert.meanwhile.why",
                        step.when(),
                        step.what(),
                        step.by() == null ? language.say("alert.by-itself") : step.by(),
                        step.why()))
                .toList();
    }

    private <T extends Record> String shown(
            AlertSheet<T> sheet, Form<T> form, AlertView alert, Language language, Model model) {
        model.addAttribute("name", sheet.name());
        model.addAttribute("path", path(sheet, alert));
        model.addAttribute("parts", sheet.parts(alert, language));
        model.addAttribute("form", form);
        model.addAttribute("alert", alert);
        model.addAttribute("called", words.rule(alert, language));
        model.addAttribute("about", readings.read(null, null, null, basis -> about(alert, basis.when(), language)));
        model.addAttribute("today", grounds.today());
        return "alert-form";
    }

    private String about(AlertView alert, PointInTime when, Language language) {
        return words.named(List.of(alert), when, language).get(0).about();
    }

    private static String path(AlertSheet<?> sheet, AlertView alert) {
        return "/alerts/" + alert.id() + "/" + sheet.name();
    }

    private AlertView alert(UUID id) {
        return readings.read(null, null, null, basis -> alerts.alert(new AlertId(id), basis.when()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

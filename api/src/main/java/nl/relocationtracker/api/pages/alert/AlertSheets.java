package nl.relocationtracker.api.pages.alert;

import java.util.List;
import nl.relocationtracker.projections.alerts.AlertView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The forms about alerts, in the order in which they are offered. */
@Component
class AlertSheets {

    private final List<AlertSheet<?>> all;

    AlertSheets(List<AlertSheet<?>> all) {
        this.all = List.copyOf(all);
    }

    /** The names of those that can be done as the alert is now; the first is what is done next. */
    List<String> offered(AlertView alert) {
        return all.stream()
                .filter(sheet -> sheet.fits(alert))
                .map(AlertSheet::name)
                .toList();
    }

    AlertSheet<?> named(String name) {
        return all.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package nl.relocationtracker.api.pages.caseload;

import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.May;
import nl.relocationtracker.api.pages.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody comes in who has signed in and was not underway to anything. */
@Controller
class HomePage {

    private static final String MINE = "/my-children";
    private static final String STATUS = "/status";

    private final CurrentAccount current;

    HomePage(CurrentAccount current) {
        this.current = current;
    }

    /** With one's own children; an operator at whose account no locations stand has none, and begins with the status. */
    @GetMapping("/home")
    SeeOther home() {
        May may = CurrentAccount.may();
        boolean mine = may.read(MINE)
                && (!may.read(STATUS) || !current.account().locations().isEmpty());
        return new SeeOther(mine ? MINE : may.read(STATUS) ? STATUS : "/", null);
    }
}

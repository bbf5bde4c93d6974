package nl.relocationtracker.api.pages.caseload;

import java.util.List;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.May;
import nl.relocationtracker.api.pages.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody comes in who has signed in and was not underway to anything. */
@Controller
class HomePage {

    /** Where each begins who has a page of the own; whoever has several begins with the first. */
    private static final List<String> BEGINNINGS = List.of("/my-children", "/status");

    @GetMapping("/home")
    SeeOther home() {
        May may = CurrentAccount.may();
        return new SeeOther(BEGINNINGS.stream().filter(may::read).findFirst().orElse("/"), null);
    }
}

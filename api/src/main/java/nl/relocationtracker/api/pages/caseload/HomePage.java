package nl.relocationtracker.api.pages.caseload;

import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody comes in who has signed in and was not underway to anything. */
@Controller
class HomePage {

    @GetMapping("/home")
    SeeOther home() {
        return new SeeOther(CurrentAccount.may().read("/my-children") ? "/my-children" : "/", null);
    }
}

package nl.relocationtracker.api.pages.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.ToHandOver;
import nl.relocationtracker.api.pages.Addresses;
import nl.relocationtracker.api.pages.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A password that was made up: shown to whoever asked for it until it is handed over, for some minutes. */
@Controller
@RequestMapping("/accounts/{id:" + Addresses.ID + "}/password")
class HandOverPage {

    private final AccountKeeping keeping;
    private final ToHandOver toHandOver;

    HandOverPage(AccountKeeping keeping, ToHandOver toHandOver) {
        this.keeping = keeping;
        this.toHandOver = toHandOver;
    }

    /** Where it is shown. */
    static SeeOther of(UUID id) {
        return new SeeOther("/accounts/" + id + "/password", null);
    }

    @GetMapping
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Account account = keeping.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("account", account);
        model.addAttribute("password", toHandOver.of(id, request).orElse(null));
        return "account-password";
    }

    @PostMapping
    SeeOther handedOver(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        toHandOver.forget(id, request, response);
        return new SeeOther("/accounts/" + id, "password-handed-over");
    }
}

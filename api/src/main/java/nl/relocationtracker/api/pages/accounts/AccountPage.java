package nl.relocationtracker.api.pages.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.AccountRefusal;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.access.ToHandOver;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One account: its roles, where it works, a new password, and its end. */
@Controller
@RequestMapping("/accounts/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
class AccountPage {

    private final AccountKeeping keeping;
    private final ToHandOver toHandOver;
    private final Workplaces workplaces;

    AccountPage(AccountKeeping keeping, ToHandOver toHandOver, Workplaces workplaces) {
        this.keeping = keeping;
        this.toHandOver = toHandOver;
        this.workplaces = workplaces;
    }

    /** What an account is for. */
    record AccountRoles(@Size(min = 1) List<Role> roles) {}

    /** A location where somebody works from now on, or no longer. */
    record Workplace(@NotNull UUID location, Boolean away) {}

    @GetMapping
    String show(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String location, Language language, Model model) {
        Account account = known(id);
        AccountRoles roles = new AccountRoles(account.roles().stream().sorted().toList());
        return page(account, Form.showing(roles, language), location, language, model);
    }

    @PostMapping("/roles")
    Object change(
            @PathVariable UUID id,
            Form<AccountRoles> form,
            Language language,
            Model model,
            HttpServletResponse response) {
        Account account = known(id);
        boolean changed = form.recorded(asked -> {
            try {
                keeping.change(id, AccountKeeping.roles(asked.roles()));
            } catch (AccountRefusal refusal) {
                form.reject("roles", refusal.message());
            }
        });
        if (changed) return new SeeOther("/accounts/" + id, "account-changed");
        return form.again(page(account, form, "", language, model), response);
    }

    @PostMapping("/locations")
    Object place(@PathVariable UUID id, Form<Workplace> form) {
        Set<UUID> places = new HashSet<>(known(id).locations());
        form.recorded(asked -> {
            if (asked.away()) places.remove(asked.location());
            else if (workplaces.isOne(asked.location())) places.add(asked.location());
            keeping.place(id, places);
        });
        return new SeeOther("/accounts/" + id + "#locations", "account-changed");
    }

    @PostMapping("/passwords")
    SeeOther renewPassword(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        known(id);
        toHandOver.remember(keeping.renewPassword(id), request, response);
        return HandOverPage.of(id);
    }

    @GetMapping("/end")
    String confirm(@PathVariable UUID id, Model model) {
        model.addAttribute("account", known(id));
        return "account-end";
    }

    @PostMapping("/end")
    Object end(@PathVariable UUID id, Form<Nothing> form, Model model, HttpServletResponse response) {
        Account account = known(id);
        try {
            keeping.end(id);
            return new SeeOther("/accounts", "account-ended");
        } catch (AccountRefusal refusal) {
            form.reject(refusal.message());
            model.addAttribute("account", account);
            model.addAttribute("form", form);
            return form.again("account-end", response);
        }
    }

    /** A form of a button alone. */
    record Nothing() {}

    private String page(Account account, Form<AccountRoles> form, String searched, Language language, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("roles", Option.of(language, "role", Role.values()));
        model.addAttribute("places", workplaces.named(account.locations()));
        model.addAttribute("searched", searched);
        model.addAttribute("found", searched.isBlank() ? List.of() : workplaces.found(searched, account.locations()));
        return "account";
    }

    private Account known(UUID id) {
        return keeping.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

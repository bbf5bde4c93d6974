package nl.relocationtracker.api.pages.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.AccountRefusal;
import nl.relocationtracker.api.access.Accounts;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.Entrance;
import nl.relocationtracker.api.pages.SeeOther;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Secret;
import nl.relocationtracker.api.pages.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The own account: what one may do, where one works, and another password. */
@Controller
@RequestMapping("/account")
class OwnAccountPage {

    private final CurrentAccount current;
    private final Entrance entrance;
    private final AccountKeeping keeping;
    private final Workplaces workplaces;

    OwnAccountPage(CurrentAccount current, Entrance entrance, AccountKeeping keeping, Workplaces workplaces) {
        this.current = current;
        this.entrance = entrance;
        this.keeping = keeping;
        this.workplaces = workplaces;
    }

    /** Another password. */
    record OwnPassword(
            @NotNull Secret presentPassword, @NotNull Secret newPassword) {}

    @GetMapping
    String show(Language language, Model model) {
        return page(Form.empty(OwnPassword.class, language), language, model);
    }

    @PostMapping("/passwords")
    Object change(
            Form<OwnPassword> form,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = current.account();
        boolean changed = form.recorded(typed -> {
            if (!entrance.isPassword(account, typed.presentPassword().text(), request))
                form.reject("presentPassword", "account.wrong-password");
            else change(account, typed, form);
        });
        if (!changed) return form.again(page(form, language, model), response);
        entrance.signOut(request, response);
        return new SeeOther("/sign-in", "password-changed");
    }

    private void change(Account account, OwnPassword typed, Form<OwnPassword> form) {
        try {
            keeping.setPassword(account.id(), typed.newPassword().text());
        } catch (AccountRefusal refusal) {
            form.reject("newPassword", refusal.message(), Accounts.SHORTEST_PASSWORD);
        }
    }

    private String page(Form<OwnPassword> form, Language language, Model model) {
        Account account = current.account();
        model.addAttribute("form", form);
        model.addAttribute("account", account);
        model.addAttribute("roleNames", AccountsPage.roles(account, language));
        model.addAttribute("places", workplaces.named(account.locations()));
        return "own-account";
    }
}

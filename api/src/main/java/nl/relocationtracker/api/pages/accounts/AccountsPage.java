package nl.relocationtracker.api.pages.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.AccountKeeping.Opened;
import nl.relocationtracker.api.access.AccountRefusal;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.access.ToHandOver;
import nl.relocationtracker.api.pages.form.Form;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.list.Cell;
import nl.relocationtracker.api.pages.list.Column;
import nl.relocationtracker.api.pages.list.Filter;
import nl.relocationtracker.api.pages.list.ListQuery;
import nl.relocationtracker.api.pages.list.Listing;
import nl.relocationtracker.api.pages.list.Rows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All accounts, and new ones. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {

    private static final String NEW = "account-new";

    private final AccountKeeping keeping;
    private final ToHandOver toHandOver;

    AccountsPage(AccountKeeping keeping, ToHandOver toHandOver) {
        this.keeping = keeping;
        this.toHandOver = toHandOver;
    }

    /** An account that is to be made. */
    record NewAccount(
            @NotNull @Size(max = 100) String name,
            @Size(min = 1) List<Role> roles) {}

    @GetMapping
    Object all(ListQuery query, Language language, Model model) {
        List<Filter> filters = List.of(
                Filter.text("q", query), Filter.choice("role", Option.of(language, "role", Role.values()), query));
        List<Column<Account>> columns = List.of(
                Column.<Account>of(
                                "account", account -> Cell.text(account.name()).to("/accounts/" + account.id()))
                        .sorted(),
                Column.of("roles", account -> Cell.text(roles(account, language))),
                Column.<Account>ofNumbers(
                                "locations",
                                account -> Cell.number(account.locations().size()))
                        .sorted());
        Rows<Account> rows = Rows.of(
                keeping.all().stream()
                        .filter(account -> isAsked(account, query))
                        .toList(),
                Map.of(
                        "account",
                                Comparator.comparing(account -> account.name().toLowerCase(Locale.ROOT)),
                        "locations",
                                Comparator.comparing(
                                        account -> account.locations().size())));
        Listing<Account> list = new Listing<>("accounts", columns, filters, query, rows, language);
        if (query.asksFile()) return list.file();
        model.addAttribute("list", list);
        return "accounts";
    }

    private static boolean isAsked(Account account, ListQuery query) {
        String name = query.of("q").toLowerCase(Locale.ROOT);
        String role = query.of("role");
        return account.name().toLowerCase(Locale.ROOT).contains(name)
                && (role.isEmpty()
                        || account.roles().stream().anyMatch(one -> one.name().equals(role)));
    }

    static String roles(Account account, Language language) {
        return account.roles().stream()
                .sorted()
                .map(role -> language.say("role." + role))
                .collect(Collectors.joining(", "));
    }

    @GetMapping("/new")
    String blank(Language language, Model model) {
        return form(Form.empty(NewAccount.class, language), language, model);
    }

    @PostMapping
    Object open(
            Form<NewAccount> form,
            Language language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AtomicReference<UUID> id = new AtomicReference<>();
        boolean opened = form.recorded(asked -> {
            try {
                Opened account = keeping.open(asked.name(), AccountKeeping.roles(asked.roles()), Set.of());
                toHandOver.remember(account, request, response);
                id.set(account.id());
            } catch (AccountRefusal refusal) {
                form.reject("name", refusal.message());
            }
        });
        return opened ? HandOverPage.of(id.get()) : form.again(form(form, language, model), response);
    }

    private static String form(Form<NewAccount> form, Language language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", Option.of(language, "role", Role.values()));
        return NEW;
    }
}

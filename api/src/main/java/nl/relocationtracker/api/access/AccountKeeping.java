package nl.relocationtracker.api.access;

import static nl.relocationtracker.api.access.AccountRefusal.Reason.LAST_OPERATOR;
import static nl.relocationtracker.api.access.AccountRefusal.Reason.NAME_TAKEN;
import static nl.relocationtracker.api.access.AccountRefusal.Reason.NAME_UNFIT;
import static nl.relocationtracker.api.access.AccountRefusal.Reason.NO_ROLE;
import static nl.relocationtracker.api.access.AccountRefusal.Reason.PASSWORD_SHORT;
import static nl.relocationtracker.api.access.AccountRefusal.Reason.UNKNOWN;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import nl.relocationtracker.projections.receivers.ReceiverBook;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes accounts, ends them, and gives them roles, locations and passwords. There is always somebody left who can do so:
 * the last operator who can sign in neither ends nor becomes something else.
 */
@Component
public class AccountKeeping {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final Accounts accounts;
    private final Sessions sessions;
    private final ReceiverBook receivers;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    AccountKeeping(
            Accounts accounts,
            Sessions sessions,
            ReceiverBook receivers,
            PasswordEncoder passwords,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.receivers = receivers;
        this.passwords = passwords;
        this.transaction = GenerationTransactions.beside(transactions);
    }

    /**
     * An account and the password that was made up for it, which is kept nowhere.
     *
     * @param password to hand over, once
     */
    public record Opened(UUID id, String password) {

        @Override
        public String toString() {
            return "Opened[" + id + "]";
        }
    }

    /** Those to which somebody can sign in, by name, those of the demo included; not those that have ended. */
    public List<Account> all() {
        return accounts.all();
    }

    /** How everybody is called who ever did something, those that have ended and the command line included. */
    public Map<UUID, String> names() {
        return accounts.names();
    }

    public Optional<Account> find(UUID id) {
        return accounts.all().stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    public Optional<Account> named(String name) {
        return accounts.all().stream()
                .filter(account -> account.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** @throws AccountRefusal when it can't be so */
    public Opened open(String name, Set<Role> roles, Set<UUID> locations) {
        if (!Accounts.isName(name)) throw new AccountRefusal(NAME_UNFIT);
        if (roles.isEmpty()) throw new AccountRefusal(NO_ROLE);
        String password = madeUp();
        String hash = passwords.encode(password);
        return alone(() -> {
            // Also of one that has ended: what it did is told under that name.
            if (Accounts.isOfProgram(name) || accounts.isTaken(name)) throw new AccountRefusal(NAME_TAKEN);
            UUID id = accounts.open(name, hash, roles);
            accounts.place(id, locations);
            return new Opened(id, password);
        });
    }

    /** @throws AccountRefusal when it can't be so */
    public void change(UUID id, Set<Role> roles) {
        if (roles.isEmpty()) throw new AccountRefusal(NO_ROLE);
        alone(() -> {
            requireKnown(id);
            if (!roles.contains(Role.OPERATOR)) requireOtherOperator(id);
            return accounts.change(id, roles);
        });
    }

    /** @throws AccountRefusal when it can't be so */
    public void place(UUID id, Set<UUID> locations) {
        alone(() -> {
            requireKnown(id);
            return accounts.place(id, locations);
        });
    }

    /** For good, and at once: sessions end with it, and e-mail about alerts. */
    public void end(UUID id) {
        alone(() -> {
            requireKnown(id);
            requireOtherOperator(id);
            sessions.endAllOf(id);
            receivers.endOf(id, CurrentAccount.ifAny().map(Account::id).orElse(null));
            return accounts.end(id);
        });
    }

    /** A new password for somebody who lost the old one; whoever is signed in with that has to do so again. */
    public Opened renewPassword(UUID id) {
        String password = madeUp();
        setPassword(id, password);
        return new Opened(id, password);
    }

    /** @throws AccountRefusal when it is too short */
    public void setPassword(UUID id, String password) {
        if (!Accounts.isPassword(password)) throw new AccountRefusal(PASSWORD_SHORT);
        String hash = passwords.encode(password);
        alone(() -> {
            requireKnown(id);
            sessions.endAllOf(id);
            return accounts.setPassword(id, hash);
        });
    }

    private void requireKnown(UUID id) {
        if (find(id).isEmpty()) throw new AccountRefusal(UNKNOWN);
    }

    private void requireOtherOperator(UUID id) {
        boolean another = accounts.all().stream()
                .anyMatch(account -> !account.id().equals(id)
                        && account.roles().contains(Role.OPERATOR)
                        && !Accounts.isOfProgram(account.name()));
        boolean counts = find(id).filter(
                        account -> account.roles().contains(Role.OPERATOR) && !Accounts.isOfProgram(account.name()))
                .isPresent();
        if (counts && !another) throw new AccountRefusal(LAST_OPERATOR);
    }

    /** One change after the other, on all nodes: two operators can't end each other at the same moment. */
    private <T> T alone(Supplier<T> change) {
        return transaction.execute(status -> {
            accounts.lock();
            return change.get();
        });
    }

    private String madeUp() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** In the order in which they are told. */
    public static Set<Role> roles(List<Role> several) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(several);
        return roles;
    }
}

package nl.relocationtracker.api.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.relocationtracker.api.access.AccountKeeping.Opened;
import nl.relocationtracker.api.start.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Keeps accounts at the command line. */
@Command(
        name = "account",
        description = "Keeps the accounts of people and programs. Works beside a copy that serves, on its database.",
        subcommands = {
            AccountCommand.ListAll.class,
            AccountCommand.Add.class,
            AccountCommand.Change.class,
            AccountCommand.Password.class,
            AccountCommand.End.class
        },
        footer = {"", "Exit status: 0 done, 1 it can't be so, 2 not understood."})
public final class AccountCommand {

    @Spec
    private CommandSpec spec;

    /** What becomes of one account. */
    private abstract static class OfOne implements Callable<Integer> {

        @ParentCommand
        private AccountCommand parent;

        @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
        private String name;

        @Override
        public Integer call() {
            return parent.keep(keeping -> done(keeping, name, parent::say));
        }

        abstract void done(AccountKeeping keeping, String name, Consumer<String> say);

        static Account known(AccountKeeping keeping, String name) {
            return keeping.named(name).orElseThrow(() -> new AccountRefusal(AccountRefusal.Reason.UNKNOWN));
        }
    }

    @Command(name = "list", description = "Tells who can sign in, as what, and how many locations each has.")
    static final class ListAll implements Callable<Integer> {

        @ParentCommand
        private AccountCommand parent;

        @Override
        public Integer call() {
            return parent.keep(keeping -> keeping.all()
                    .forEach(account -> parent.say("%s\t%s\t%d"
                            .formatted(
                                    account.name(),
                                    names(account.roles()),
                                    account.locations().size()))));
        }
    }

    @Command(name = "add", description = "Makes an account and tells the password that was made up for it, once.")
    static final class Add extends OfOne {

        @Option(names = "--role", required = true, split = ",", description = "${COMPLETION-CANDIDATES}")
        private List<Role> roles;

        @Option(names = "--location", split = ",", paramLabel = "ID", description = "Where a caseworker works.")
        private List<UUID> locations = List.of();

        @Override
        void done(AccountKeeping keeping, String name, Consumer<String> say) {
            Opened opened = keeping.open(name, AccountKeeping.roles(roles), Set.copyOf(locations));
            say.accept(opened.password());
        }
    }

    @Command(name = "change", description = "Gives an account these roles and locations instead of those it had.")
    static final class Change extends OfOne {

        @Option(names = "--role", split = ",", description = "${COMPLETION-CANDIDATES}")
        private List<Role> roles;

        @Option(names = "--location", split = ",", paramLabel = "ID", description = "Where a caseworker works.")
        private List<UUID> locations;

        @Override
        void done(AccountKeeping keeping, String name, Consumer<String> say) {
            Account account = known(keeping, name);
            if (roles != null) keeping.change(account.id(), AccountKeeping.roles(roles));
            if (locations != null) keeping.place(account.id(), Set.copyOf(locations));
        }
    }

    @Command(name = "password", description = "Makes up another password and tells it, once; the old one is worthless.")
    static final class Password extends OfOne {

        @Override
        void done(AccountKeeping keeping, String name, Consumer<String> say) {
            say.accept(keeping.renewPassword(known(keeping, name).id()).password());
        }
    }

    @Command(name = "end", description = "Ends an account for good; what was recorded with it stays.")
    static final class End extends OfOne {

        @Override
        void done(AccountKeeping keeping, String name, Consumer<String> say) {
            keeping.end(known(keeping, name).id());
        }
    }

    private int keep(Consumer<AccountKeeping> work) {
        return Program.beside(AccountKeeping.class, keeping -> {
            try {
                work.accept(keeping);
                return 0;
            } catch (AccountRefusal refusal) {
                spec.commandLine().getErr().println(sentence(refusal.reason()));
                return 1;
            }
        });
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private static String sentence(AccountRefusal.Reason reason) {
        return switch (reason) {
            case NAME_UNFIT ->
                "An account can't be called so: give 1 to 100 characters, without a colon and without spaces around them.";
            case NAME_TAKEN -> "This name was given out before, perhaps to an account that has ended: choose another.";
            case NO_ROLE -> "An account needs a role: give at least one.";
            case LAST_OPERATOR -> "This is the last operator who can sign in: make another operator first.";
            case PASSWORD_SHORT ->
                "This password is too short: give at least " + Accounts.SHORTEST_PASSWORD + " characters.";
            case UNKNOWN -> "There is no such account, or no longer: 'account list' tells which there are.";
        };
    }
}

package nl.relocationtracker.api.access;

import java.net.InetAddress;
import nl.relocationtracker.api.settings.TrackerSettings;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.generation.GenerationTransactions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it, before the port listens, that somebody can sign in, and that nobody from elsewhere can try while the only
 * password is one that no person has chosen.
 */
@Component
@ConditionalOnWebApplication
class FirstAccount implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final AccessSettings.Operator given;
    private final TrackerSettings settings;
    private final ServerProperties server;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    FirstAccount(
            Accounts accounts,
            AccessSettings access,
            TrackerSettings settings,
            ServerProperties server,
            PasswordEncoder passwords,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.given = access.operator();
        this.settings = settings;
        this.server = server;
        this.passwords = passwords;
        this.transaction = GenerationTransactions.beside(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (given.isGiven()) requireUsable(given);
        transaction.executeWithoutResult(status -> {
            accounts.lock();
            boolean first = !accounts.anyEverMade();
            if (given.isGiven() && !accounts.anyEverGiven())
                accounts.give(given.name(), passwords.encode(given.password()));
            if (!accounts.anyGiven()) requireLoopback(server.getAddress());
            // The file is on the disk before the account is committed: a file without an account is taken up by the
            // next start, an account without its file would be lost to everybody.
            if (!accounts.anyEverMade()) makeUp(new OperatorFile(settings.data()));
            // A demo from before may lack some of them.
            if (settings.demo() && (first || accounts.demo().isPresent())) accounts.makeDemo();
        });
    }

    private void makeUp(OperatorFile file) {
        accounts.makeUp(OperatorFile.NAME, passwords.encode(file.password()));
    }

    static void requireUsable(AccessSettings.Operator operator) {
        String name = operator.name();
        if (!Accounts.isName(name))
            throw new CannotStart("TRACKER_OPERATOR_NAME can't be used as a name: give 1 to 100 characters, without a"
                    + " colon and without spaces around them.");
        if (Accounts.isOfProgram(name))
            throw new CannotStart("TRACKER_OPERATOR_NAME can't be " + name
                    + ", which is an account of the program itself: give another name.");
        if (!Accounts.isPassword(operator.password()))
            throw new CannotStart("TRACKER_OPERATOR_PASSWORD is too short: give the account of TRACKER_OPERATOR_NAME a"
                    + " password of at least " + Accounts.SHORTEST_PASSWORD + " characters.");
    }

    /** No address at all means every address. */
    static void requireLoopback(InetAddress address) {
        if (address == null || !address.isLoopbackAddress())
            throw new CannotStart("The only account is the one that the program made up itself, so it listens on this"
                    + " machine alone: set TRACKER_OPERATOR_NAME and TRACKER_OPERATOR_PASSWORD, or keep SERVER_ADDRESS"
                    + " on 127.0.0.1.");
    }
}

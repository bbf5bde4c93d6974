package nl.relocationtracker.api.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.database.OwnerOnly;

/** The file through which the made-up password reaches whoever owns the data folder: one line, {@code name:password}. */
final class OperatorFile {

    static final String NAME = "operator";

    private static final int PASSWORD_BYTES = 24;
    private static final Pattern LINE = Pattern.compile(NAME + ":([A-Za-z0-9_-]{32})\n");

    private final Path file;

    OperatorFile(Path dataFolder) {
        this.file = dataFolder.toAbsolutePath().resolve("operator.txt");
    }

    /**
     * The password that the file holds; makes one up when there is no file. A file that is there already comes from a
     * start that went wrong after it, or belongs to the account of another database: either way it must stay true, so
     * it is never written over.
     */
    String password() {
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) return present();
            String password = madeUp();
            OwnerOnly.write(file, NAME + ":" + password + "\n");
            return password;
        } catch (IOException e) {
            throw CannotStart.in(file.getParent(), e);
        }
    }

    private String present() throws IOException {
        if (OwnerOnly.is(file)) {
            Matcher line = LINE.matcher(Files.readString(file));
            if (line.matches()) return line.group(1);
        }
        throw new CannotStart(file + " is there already, but is not a file that this program wrote and its owner"
                + " alone can read: move it away and start again.");
    }

    private static String madeUp() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

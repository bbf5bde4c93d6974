package nl.relocationtracker.projections.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root: what to put before its commands when the program itself does. */
final class Unprivileged {

    private static final String NOBODY = "65534";

    private Unprivileged() {}

    /** Nothing for an ordinary user; for root what this machine allows. */
    static List<String> prefix(Path folder) throws IOException {
        if (!isRoot()) return List.of();
        boolean madeByNobody = Files.exists(folder.resolve(Cluster.DATA)) && uid(folder.resolve(Cluster.DATA)) != 0;
        if (LinuxUtils.isUnshareAvailable() && !madeByNobody) return List.of("unshare", "-U");
        // Containers usually forbid user namespaces. There the user 'nobody' may write where root may.
        return List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override",
                // Without it access() goes by the user alone, and PostgreSQL doesn't find its own programs below /root.
                "--securebits=+no_setuid_fixup");
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && uid(self) == 0;
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}

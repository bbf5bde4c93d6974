package nl.relocationtracker.api.start;

import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.relocationtracker.api.access.Demo;
import nl.relocationtracker.api.settings.TrackerSettings;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What somebody who has just started the program wants to know. */
final class WhereToLook {

    private WhereToLook() {}

    static void print(PrintStream out, ApplicationContext context) {
        TrackerSettings settings = context.getBean(TrackerSettings.class);
        Path operator = settings.data().resolve("operator.txt");
        out.println();
        out.println("The relocation tracker is ready.");
        out.println("  Look at          " + url(context.getEnvironment()));
        if (Files.exists(operator)) out.println("  Name:password    in " + operator);
        out.println("  Data             in " + settings.data());
        if (context.getBean(Demo.class).isServed())
            out.println("  This is a demo: verzonnen gegevens (made-up data), nobody in it exists.");
        out.println("  Stop it with     Ctrl-C");
        out.println();
    }

    private static String url(Environment environment) {
        InetAddress address = environment.getProperty("server.address", InetAddress.class);
        boolean here = address == null || address.isAnyLocalAddress() || address.isLoopbackAddress();
        return "http://%s:%s"
                .formatted(here ? "localhost" : address.getHostAddress(), environment.getProperty("local.server.port"));
    }
}

package nl.relocationtracker.api.start;

import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import nl.relocationtracker.api.Tracker;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The two ways in which the program runs: serving, and working beside a copy that serves. */
public final class Program {

    private Program() {}

    /** Serves until it is told to stop. */
    public static int serve(String... properties) {
        CountDownLatch stopped = new CountDownLatch(1);
        QuietStart quiet = new QuietStart();
        try (Preflight preflight = new Preflight(true)) {
            SpringApplication program = new SpringApplication(Tracker.class);
            program.addListeners(
                    preflight, quiet, (ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
            WhereToLook.print(System.out, program.run(properties));
            quiet.end();
            stopped.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Starts what this bean needs and nothing else, lets it work, and stops; answers the exit status of the work. */
    public static <T> int beside(Class<T> bean, ToIntFunction<T> work) {
        try (Preflight preflight = new Preflight(false)) {
            SpringApplication program = new SpringApplication(Tracker.class);
            program.setWebApplicationType(WebApplicationType.NONE);
            program.setLazyInitialization(true);
            program.addListeners(preflight, new QuietStart());
            try (ConfigurableApplicationContext context = program.run()) {
                return work.applyAsInt(context.getBean(bean));
            }
        }
    }
}

package nl.relocationtracker.api.browser;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Otherwise {@code mvn verify} fails on a machine without a browser, where it should say that nothing was looked at. */
@AnalyzeClasses(packagesOf = JourneysTest.class)
class JourneysTest {

    @ArchTest
    static final ArchRule whoever_sits_at_a_desk_is_on_a_journey = classes()
            .that()
            .haveSimpleNameEndingWith("Test")
            .and(describe("sit at a desk", JourneysTest::sitsAtADesk))
            .should()
            .beAnnotatedWith(Journey.class);

    private static boolean sitsAtADesk(JavaClass test) {
        return test.getDirectDependenciesFromSelf().stream()
                // By its name, or this test would sit at one itself.
                .anyMatch(dependency ->
                        dependency.getTargetClass().getSimpleName().equals("Desk"));
    }
}

package nl.relocationtracker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** api -> projections -> core, never back. */
@AnalyzeClasses(packages = "nl.relocationtracker", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String API = "nl.relocationtracker.api..";
    private static final String PROJECTIONS = "nl.relocationtracker.projections..";
    private static final String CORE = "nl.relocationtracker.core..";

    @ArchTest
    static final ArchRule core_depends_on_no_other_module = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROJECTIONS, API);

    @ArchTest
    static final ArchRule projections_never_depend_on_the_api = noClasses()
            .that()
            .resideInAPackage(PROJECTIONS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(API);

    @ArchTest
    static final ArchRule projections_know_nothing_of_http = noClasses()
            .that()
            .resideInAPackage(PROJECTIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "java.net.http..",
                    "com.sun.net.httpserver..",
                    "org.springframework.http..",
                    "org.springframework.web..",
                    "org.springframework.security..",
                    "org.thymeleaf..");

    @ArchTest
    static final ArchRule axon_is_known_to_core_and_projections_alone = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");
}

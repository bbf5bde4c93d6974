package nl.relocationtracker.core.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every answer that core can give is the answer that some test expects. */
class CodesTest {

    private static final String CORE = "nl.relocationtracker.core";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CORE);
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(CORE);

    @Test
    void every_refusal_that_core_can_make_has_a_test() {
        Set<String> refusals = named(RefusalCode.class, MAIN, access -> true);
        // Some rules refuse in live entry and only warn in an import: these go by the name of the finding.
        named(FindingCode.class, MAIN, access -> true).stream()
                .filter(name -> Stream.of(RefusalCode.values())
                        .anyMatch(code -> code.name().equals(name)))
                .forEach(refusals::add);
        assertThat(refusals).hasSizeGreaterThan(20);
        assertThat(named(RefusalCode.class, TESTS, CodesTest::isInATest)).containsAll(refusals);
    }

    @Test
    void every_finding_that_core_can_make_has_a_test() {
        Set<String> findings = named(FindingCode.class, MAIN, access -> true);
        assertThat(findings).hasSizeGreaterThan(5);
        assertThat(named(FindingCode.class, TESTS, CodesTest::isInATest)).containsAll(findings);
    }

    private static boolean isInATest(JavaFieldAccess access) {
        return access.getOrigin().isAnnotatedWith(Test.class);
    }

    private static Set<String> named(Class<?> codes, JavaClasses classes, Predicate<JavaFieldAccess> where) {
        return classes.stream()
                .filter(type -> !type.isEquivalentTo(codes))
                .map(JavaClass::getFieldAccessesFromSelf)
                .flatMap(Set::stream)
                .filter(access -> access.getTargetOwner().isEquivalentTo(codes))
                .filter(where)
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
    }
}

package nl.relocationtracker.core.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.relocationtracker.core.Answer;
import org.junit.jupiter.api.Test;

/** Every answer that core can give is the answer that some test expects. */
class CodesTest {

    private static final String CORE = "nl.relocationtracker.core";

    private static final int LONGEST_STATEMENT = 12;

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
        assertThat(named(RefusalCode.class, TESTS, CodesTest::isExpected)).containsAll(refusals);
    }

    @Test
    void every_finding_that_core_can_make_has_a_test() {
        Set<String> findings = named(FindingCode.class, MAIN, access -> true);
        assertThat(findings).hasSizeGreaterThan(5);
        assertThat(named(FindingCode.class, TESTS, CodesTest::isExpected)).containsAll(findings);
    }

    /** In a test, and in a statement of it that expects something: what is named to prepare a test is not in one. */
    private static boolean isExpected(JavaFieldAccess access) {
        return access.getOrigin().isAnnotatedWith(Test.class)
                && expectations(access).anyMatch(call -> true);
    }

    /** What the test expects in the statement of the access: the first call from that line on that fails when it is not so. */
    private static Stream<JavaMethodCall> expectations(JavaFieldAccess access) {
        return access.getOrigin().getMethodCallsFromSelf().stream()
                .filter(call -> compares(call, access))
                .filter(call -> call.getLineNumber() >= access.getLineNumber())
                .filter(call -> call.getLineNumber() - access.getLineNumber() <= LONGEST_STATEMENT);
    }

    /** What an {@link Answer} finds is compared only when it is said what it records. */
    private static boolean compares(JavaMethodCall call, JavaFieldAccess access) {
        if (call.getTargetOwner().isEquivalentTo(Answer.class))
            return call.getName()
                    .equals(access.getTargetOwner().isEquivalentTo(FindingCode.class) ? "records" : "refuses");
        return call.getTargetOwner().getPackageName().startsWith("org.assertj")
                && (call.getName().startsWith("contains") || call.getName().startsWith("isEqualTo"));
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

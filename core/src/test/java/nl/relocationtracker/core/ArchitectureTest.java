package nl.relocationtracker.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import nl.relocationtracker.core.alert.Alert;
import nl.relocationtracker.core.alert.AlertCommand;
import nl.relocationtracker.core.child.Child;
import nl.relocationtracker.core.child.ChildCommand;
import nl.relocationtracker.core.child.ChildFile;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.ChildRules;
import nl.relocationtracker.core.location.Location;
import nl.relocationtracker.core.location.LocationCommand;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What core knows of the world outside, which is next to nothing, and of its own rooms. */
@AnalyzeClasses(packages = "nl.relocationtracker.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String AXON = "org.axonframework..";

    private static final DescribedPredicate<JavaClass> COMMANDS_AND_THEIR_HANDLERS = belongToAnyOf(
                    Child.class, Location.class, Alert.class)
            .or(assignableTo(ChildCommand.class))
            .or(assignableTo(LocationCommand.class))
            .or(assignableTo(AlertCommand.class))
            .as("commands and their handlers");

    private static final Set<String> CLOCKS =
            Set.of("now", "currentTimeMillis", "nanoTime", "system", "systemUTC", "systemDefaultZone", "tickSeconds");

    private static final DescribedPredicate<JavaAccess<?>> A_CLOCK_OF_ITS_OWN = DescribedPredicate.describe(
            "a clock of its own",
            call -> CLOCKS.contains(call.getName())
                    && call.getTargetOwner().getPackageName().startsWith("java."));

    @ArchTest
    static final ArchRule core_needs_the_language_and_axon_and_nothing_else = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("nl.relocationtracker.core..", "java.lang..", "java.time..", "java.util..", AXON);

    @ArchTest
    static final ArchRule axon_stands_at_the_edges = noClasses()
            .that(not(COMMANDS_AND_THEIR_HANDLERS))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(AXON);

    @ArchTest
    static final ArchRule of_axon_core_knows_annotations_and_how_an_event_is_applied = classes()
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage(AXON))
                    .or(belongToAnyOf(
                            AggregateLifecycle.class,
                            AggregateCreationPolicy.class,
                            AggregateIdentifier.class,
                            CommandHandler.class,
                            CreationPolicy.class,
                            EventSourcingHandler.class,
                            TargetAggregateIdentifier.class)));

    @ArchTest
    static final ArchRule time_comes_in_as_an_argument = noClasses().should().accessTargetWhere(A_CLOCK_OF_ITS_OWN);

    @ArchTest
    static final ArchRule refusals_stand_on_nothing =
            noClasses().that().resideInAPackage("..core.refusal..").should().dependOnClassesThat(roomsBut("refusal"));

    @ArchTest
    static final ArchRule the_ground_of_rules_stands_on_refusals_alone = noClasses()
            .that()
            .resideInAPackage("..core.rules..")
            .should()
            .dependOnClassesThat(roomsBut("rules", "refusal"));

    @ArchTest
    static final ArchRule locations_know_children_only_from_the_register = noClasses()
            .that()
            .resideInAPackage("..core.location..")
            .should()
            .dependOnClassesThat(roomsBut("location", "register", "rules", "refusal"));

    @ArchTest
    static final ArchRule the_register_knows_which_child_and_no_more = noClasses()
            .that()
            .resideInAPackage("..core.register..")
            .should()
            .dependOnClassesThat(roomsBut("register", "location").and(not(belongToAnyOf(ChildId.class))));

    @ArchTest
    static final ArchRule the_vault_knows_which_child_and_no_more = noClasses()
            .that()
            .resideInAPackage("..core.person..")
            .should()
            .dependOnClassesThat(roomsBut("person").and(not(belongToAnyOf(ChildId.class))));

    @ArchTest
    static final ArchRule a_timeline_folds_and_decides_nothing = noClasses()
            .that()
            .resideInAPackage("..core.timeline..")
            .should()
            .dependOnClassesThat(belongToAnyOf(Child.class, ChildFile.class, ChildRules.class)
                    .or(assignableTo(ChildCommand.class))
                    .or(resideInAnyPackage("..core.register..", "..core.rules..", "..core.counting..")));

    @ArchTest
    static final ArchRule nothing_that_is_recorded_depends_on_how_it_is_counted = noClasses()
            .that()
            .resideOutsideOfPackages("..core.counting..", "..core.crossing..", "..core.replay..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..core.counting..");

    private static DescribedPredicate<JavaClass> roomsBut(String... rooms) {
        DescribedPredicate<JavaClass> others = resideInAPackage("nl.relocationtracker.core..");
        for (String room : rooms)
            others = others.and(not(resideInAPackage("nl.relocationtracker.core." + room + "..")));
        return others.as("reside in any other room of core");
    }
}

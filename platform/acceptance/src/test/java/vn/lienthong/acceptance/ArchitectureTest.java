package vn.lienthong.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.runtime.decider.Decider;

/** What holds of the whole code. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.lienthong");

    @Test
    void decidersKnowNoSpringNoKafkaNoStore() {
        noClasses()
                .that()
                .implement(Decider.class)
                .or()
                .areAssignableTo(vn.lienthong.contract.MatterEvent.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson..")
                .check(CODE);
    }

    @Test
    void contractAndRegistryKnowNoSpring() {
        noClasses()
                .that()
                .resideInAnyPackage("vn.lienthong.contract..", "vn.lienthong.registry..", "vn.lienthong.client..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(CODE);
    }

    @Test
    void nobodyAsksTheTimeButThroughAClockAtTheEdge() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(CODE);
    }

    @Test
    void decidersHaveNoClock() {
        noClasses()
                .that()
                .implement(Decider.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .check(CODE);
    }

    @Test
    void servicesKnowNoOtherService() {
        for (String service : new String[] {"intake", "exchange", "reporting", "notification", "identity", "console"}) {
            noClasses()
                    .that()
                    .resideInAPackage("vn.lienthong." + service + "..")
                    .should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                    "vn.lienthong.intake..",
                                    "vn.lienthong.exchange..",
                                    "vn.lienthong.reporting..",
                                    "vn.lienthong.notification..",
                                    "vn.lienthong.identity..",
                                    "vn.lienthong.console..")
                            .and(DescribedPredicate.not(
                                    JavaClass.Predicates.resideInAPackage("vn.lienthong." + service + ".."))))
                    .check(CODE);
        }
    }

    /** What decides, with all that it reaches of the exchange and of tips: a decider, its states, rules and clocks. */
    @Test
    void whatDecidesKnowsNoWebNoStoreNoView() {
        noClasses()
                .that(decide())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.lienthong.views..",
                        "vn.lienthong.runtime.web..",
                        "vn.lienthong.runtime.projection..",
                        "org.springframework..",
                        "org.apache.kafka..",
                        "com.mongodb..",
                        "org.bson..")
                .check(CODE);
    }

    private static DescribedPredicate<JavaClass> decide() {
        Set<JavaClass> reached = new HashSet<>();
        CODE.that(JavaClass.Predicates.resideInAnyPackage("vn.lienthong.exchange..", "vn.lienthong.tips..")
                        .and(JavaClass.Predicates.implement(Decider.class)))
                .forEach(decider -> reach(decider, reached));
        assertThat(reached).as("what the deciders reach").hasSizeGreaterThan(100);
        return DescribedPredicate.describe("decide", reached::contains);
    }

    private static void reach(JavaClass type, Set<JavaClass> reached) {
        boolean decides = type.getPackageName().startsWith("vn.lienthong.exchange")
                || type.getPackageName().startsWith("vn.lienthong.tips");
        if (decides && reached.add(type)) {
            type.getDirectDependenciesFromSelf().forEach(each -> reach(each.getTargetClass(), reached));
        }
    }

    @Test
    void viewsKnowNoDeciderAndNoService() {
        noClasses()
                .that()
                .resideInAPackage("vn.lienthong.views..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.lienthong.runtime.decider..",
                        "vn.lienthong.intake..",
                        "vn.lienthong.exchange..",
                        "vn.lienthong.reporting..",
                        "vn.lienthong.notification..",
                        "vn.lienthong.identity..",
                        "vn.lienthong.console..")
                .check(CODE);
    }

    /** What a service needs of the views is how its matters explain themselves, and that it carries them; a benchmark times what is within. */
    @Test
    void servicesKnowOfTheViewsOnlyHowMattersExplainThemselves() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.lienthong.views..", "vn.lienthong.acceptance.bench..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("vn.lienthong.views..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                                "vn.lienthong.views", "vn.lienthong.views.explain"))))
                .check(CODE);
    }

    /** But for the configuration that imports it. */
    @Test
    void nobodyDependsOnWhatAnswersOverHttp() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Configuration.class)
                .should(new ArchCondition<JavaClass>("depend on a @RestController, but for what is nested in it") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(each -> each.getTargetClass().isAnnotatedWith(RestController.class))
                                .filter(each -> !type.getName()
                                        .startsWith(each.getTargetClass().getName() + "$"))
                                .forEach(each ->
                                        events.add(SimpleConditionEvent.satisfied(type, each.getDescription())));
                    }
                })
                .check(CODE);
    }

    /** But for what JMH writes. */
    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .resideOutsideOfPackage("..jmh_generated")
                .should(new ArchCondition<JavaClass>("live in a null-marked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(
                                new SimpleConditionEvent(type, marked, type.getPackageName() + " has no @NullMarked"));
                    }
                })
                .check(CODE);
    }

    @Test
    void nobodyPrintsAStackTraceOrWritesToTheErrorStreamOfAService() {
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CODE);
    }

    @Test
    void noNamesThatSayNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(CODE);
    }
}

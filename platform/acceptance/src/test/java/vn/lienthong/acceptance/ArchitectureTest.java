package vn.lienthong.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
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
                            .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                    JavaClass.Predicates.resideInAPackage("vn.lienthong." + service + ".."))))
                    .check(CODE);
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
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

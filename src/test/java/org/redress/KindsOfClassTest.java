package org.redress;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.scheduler.Scheduled;
import jakarta.persistence.Entity;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each kind of class may see, and the few things that only one class may do. */
class KindsOfClassTest {
    private static final String[] PLAIN = {"java..", "org.jspecify..", "org.redress.."};

    private static final DescribedPredicate<JavaClass> AT_THE_RIM =
            describe("at the rim", type -> PackageMap.RIMS.contains(PackageMap.nameOf(type.getPackageName())));

    @Test
    void kinds_values_enums_and_deadline_import_only_java_and_jspecify() {
        DescribedPredicate<JavaClass> values = describe(
                "values, enums or deadline",
                type -> type.getPackageName().startsWith("org.redress.deadline") || type.isEnum() || type.isRecord());
        OurClasses.hold(classes()
                .that(values)
                .and(DescribedPredicate.not(AT_THE_RIM))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PLAIN)
                        .or(describe("primitive", JavaClass::isPrimitive))
                        .or(describe("arrays", JavaClass::isArray))));
    }

    @Test
    void kinds_only_rims_see_http_and_templates() {
        OurClasses.hold(noClasses()
                .that(DescribedPredicate.not(AT_THE_RIM))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.quarkus.qute..", "io.vertx.."));
    }

    /** Except the one that reads what a reporting service answers: a rim towards others, inside of the outbox. */
    @Test
    void kinds_only_rims_seeds_and_the_reader_of_strangers_json_see_jackson() {
        OurClasses.hold(noClasses()
                .that(DescribedPredicate.not(
                        AT_THE_RIM.or(simpleNameEndingWith("Seed")).or(simpleName("JsonText"))))
                .and(describe(
                        "not the reader of services' answers",
                        type -> !type.getFullName().equals("org.redress.delivery.connect.Heard")))
                .and(describe(
                        "not inside a seed",
                        type -> !OurClasses.outermost(type).getSimpleName().endsWith("Seed")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.."));
    }

    @Test
    void kinds_entities_have_no_setter_and_no_open_field() {
        OurClasses.hold(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*"));
        OurClasses.hold(fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .notBePublic());
    }

    @Test
    void kinds_no_entity_is_an_active_record() {
        OurClasses.hold(noClasses().should().beAssignableTo("io.quarkus.hibernate.orm.panache.PanacheEntityBase"));
    }

    @Test
    void rule9_only_the_database_clock_reads_the_time() {
        List<String> readers = OurClasses.all()
                .filter(type -> !OurClasses.outermost(type).getFullName().equals("org.redress.jobs.DatabaseClock"))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> readsTheTime(access.getTarget()))
                .map(JavaAccess::getDescription)
                .sorted()
                .toList();
        assertThat(readers).isEmpty();
    }

    @Test
    void security_11_only_vault_imports_crypto() {
        OurClasses.hold(noClasses()
                .that()
                .resideOutsideOfPackage("org.redress.vault..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.crypto..", "com.google.crypto..", "org.bouncycastle.."));
    }

    @Test
    void map_only_the_timetable_is_scheduled() {
        OurClasses.hold(methods()
                .that()
                .areAnnotatedWith(Scheduled.class)
                .should()
                .beDeclaredInClassesThat()
                .haveFullyQualifiedName("org.redress.jobs.Timetable"));
    }

    @Test
    void map_only_staff_and_partner_see_the_security_identity() {
        OurClasses.hold(noClasses()
                .that()
                .resideOutsideOfPackages("org.redress.staff..", "org.redress.partner..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.security.identity..", "org.eclipse.microprofile.jwt.."));
    }

    private static boolean readsTheTime(AccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return switch (owner.getFullName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date" ->
                target instanceof AccessTarget.ConstructorCallTarget made
                        && made.getRawParameterTypes().isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            default ->
                name.equals("now")
                        && Set.of("java.time").contains(owner.getPackageName())
                        && owner.isAssignableTo(Temporal.class);
        };
    }
}

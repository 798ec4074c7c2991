package org.redress;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each kind of class may see, and the few things that only one class may do. */
class KindsOfClassTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PackageMap.BASE);
    private static final List<Class<? extends Annotation>> WHO_MAY =
            List.of(PermitAll.class, RolesAllowed.class, PermissionsAllowed.class, Authenticated.class);
    private static final String[] PLAIN = {"java..", "org.jspecify..", "org.redress.."};

    private static final DescribedPredicate<JavaClass> AT_THE_RIM =
            describe("at the rim", type -> PackageMap.RIMS.contains(PackageMap.nameOf(type.getPackageName())));

    @Test
    void kinds_values_enums_and_deadline_import_only_java_and_jspecify() {
        DescribedPredicate<JavaClass> values = describe(
                "values, enums or deadline",
                type -> type.getPackageName().startsWith("org.redress.deadline") || type.isEnum() || type.isRecord());
        holds(classes()
                .that(values)
                .and(DescribedPredicate.not(AT_THE_RIM))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PLAIN)
                        .or(describe("primitive", JavaClass::isPrimitive))
                        .or(describe("arrays", JavaClass::isArray))));
    }

    @Test
    void kinds_only_rims_see_http_and_templates() {
        holds(noClasses()
                .that(DescribedPredicate.not(AT_THE_RIM))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.quarkus.qute..", "io.vertx.."));
    }

    @Test
    void kinds_only_rims_and_seeds_see_jackson() {
        holds(noClasses()
                .that(DescribedPredicate.not(AT_THE_RIM.or(simpleNameEndingWith("Seed"))))
                .and(describe(
                        "not inside a seed",
                        type -> !outermost(type).getSimpleName().endsWith("Seed")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.."));
    }

    @Test
    void kinds_entities_have_no_setter_and_no_open_field() {
        holds(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*"));
        holds(fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic());
    }

    @Test
    void kinds_no_entity_is_an_active_record() {
        holds(noClasses().should().beAssignableTo("io.quarkus.hibernate.orm.panache.PanacheEntityBase"));
    }

    @Test
    void rule9_only_the_database_clock_reads_the_time() {
        List<String> readers = OURS.stream()
                .filter(type -> !outermost(type).getFullName().equals("org.redress.jobs.DatabaseClock"))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> readsTheTime(access.getTarget()))
                .map(JavaAccess::getDescription)
                .sorted()
                .toList();
        assertThat(readers).isEmpty();
    }

    @Test
    void rule17_no_upload_of_media_exists_anywhere() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jboss.resteasy.reactive.multipart..", "jakarta.servlet.http.."));
        holds(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.ws.rs.core.EntityPart"));
    }

    @Test
    void security_11_only_vault_imports_crypto() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.redress.vault..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.crypto..", "com.google.crypto..", "org.bouncycastle.."));
    }

    @Test
    void security_3_5_1_every_browser_post_consumes_a_form() {
        DescribedPredicate<JavaMethod> answersABrowser = describe(
                "answer a browser",
                method -> !PackageMap.nameOf(method.getOwner().getPackageName()).equals("partner"));
        List<String> others = OURS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class) && answersABrowser.test(method))
                .filter(method -> !consumes(method).equals(List.of(MediaType.APPLICATION_FORM_URLENCODED)))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(others).as("browser POSTs that take more than a form").isEmpty();
    }

    @Test
    void security_8_2_1_every_route_says_who_may_use_it() {
        List<String> silent = OURS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .filter(method -> WHO_MAY.stream()
                        .noneMatch(who ->
                                method.isAnnotatedWith(who) || method.getOwner().isAnnotatedWith(who)))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(silent)
                .as("routes without @PermitAll, @RolesAllowed or the like")
                .isEmpty();
    }

    @Test
    void map_only_the_timetable_is_scheduled() {
        holds(methods()
                .that()
                .areAnnotatedWith(Scheduled.class)
                .should()
                .beDeclaredInClassesThat()
                .haveFullyQualifiedName("org.redress.jobs.Timetable"));
    }

    @Test
    void map_only_staff_and_partner_see_the_security_identity() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.redress.staff..", "org.redress.partner..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.security.identity..", "org.eclipse.microprofile.jwt.."));
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(KindsOfClassTest::outermost).orElse(type);
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

    private static List<String> consumes(JavaMethod method) {
        Optional<Consumes> own = method.tryGetAnnotationOfType(Consumes.class);
        return own.or(() -> method.getOwner().tryGetAnnotationOfType(Consumes.class))
                .map(said -> Arrays.asList(said.value()))
                .orElse(List.of());
    }
}

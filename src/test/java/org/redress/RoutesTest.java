package org.redress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every route keeps to, whoever writes it. */
class RoutesTest {
    private static final List<Class<? extends Annotation>> WHO_MAY =
            List.of(PermitAll.class, RolesAllowed.class, PermissionsAllowed.class, Authenticated.class);

    @Test
    void rule17_no_upload_of_media_exists_anywhere() {
        OurClasses.hold(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jboss.resteasy.reactive.multipart..", "jakarta.servlet.http.."));
        OurClasses.hold(
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.ws.rs.core.EntityPart"));
    }

    @Test
    void security_3_5_1_every_browser_post_consumes_a_form() {
        DescribedPredicate<JavaMethod> answersABrowser = DescribedPredicate.describe(
                "answer a browser",
                method -> !PackageMap.nameOf(method.getOwner().getPackageName()).equals("partner")
                        || method.getOwner().getPackageName().endsWith(".partner.page"));
        List<String> others = OurClasses.all()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class) && answersABrowser.test(method))
                .filter(method -> !consumes(method).equals(List.of(MediaType.APPLICATION_FORM_URLENCODED)))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(others).as("browser POSTs that take more than a form").isEmpty();
    }

    @Test
    void security_8_2_1_every_route_says_who_may_use_it() {
        List<String> silent = OurClasses.all()
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

    private static List<String> consumes(JavaMethod method) {
        Optional<Consumes> own = method.tryGetAnnotationOfType(Consumes.class);
        return own.or(() -> method.getOwner().tryGetAnnotationOfType(Consumes.class))
                .map(said -> Arrays.asList(said.value()))
                .orElse(List.of());
    }
}

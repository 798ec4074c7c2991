package org.redress.desk;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The router of the desk, from the annotations that make it. */
final class DeskRoutes {
    private DeskRoutes() {}

    /**
     * One route.
     *
     * @param path with its parameters in braces
     * @param roles in order, or {@code nobody}; {@code anybody} for the one page that a secret link opens
     * @param html whether it answers a page
     */
    record Route(String verb, String path, String roles, boolean html) {
        /** Whether a path is one of this route. */
        boolean takes(String concrete) {
            return concrete.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        boolean isPlain() {
            return !path.contains("{");
        }
    }

    /** Read once: it takes longer than what most tests do with them. */
    private static final List<Route> ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.redress.desk").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                    .map(DeskRoutes::route)
                    .toList();

    static List<Route> all() {
        return ALL;
    }

    private static Route route(JavaMethod method) {
        JavaClass owner = method.getOwner();
        String verb = method.getAnnotations().stream()
                .filter(a -> a.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(a -> a.getRawType().getSimpleName())
                .collect(Collectors.joining());
        String path = owner.getAnnotationOfType(Path.class).value()
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String roles = method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> owner.tryGetAnnotationOfType(RolesAllowed.class))
                .map(allowed -> String.join(" ", new TreeSet<>(Arrays.asList(allowed.value()))))
                .orElse(owner.isAnnotatedWith(PermitAll.class) ? "anybody" : "nobody");
        return new Route(verb, path, roles, html(method) || html(owner) && !produces(method));
    }

    private static boolean produces(CanBeAnnotated thing) {
        return thing.isAnnotatedWith(Produces.class);
    }

    private static boolean html(CanBeAnnotated thing) {
        return produces(thing)
                && (thing instanceof JavaMethod method
                                ? method.getAnnotationOfType(Produces.class)
                                : ((JavaClass) thing).getAnnotationOfType(Produces.class))
                        .value()[0].startsWith(MediaType.TEXT_HTML);
    }
}

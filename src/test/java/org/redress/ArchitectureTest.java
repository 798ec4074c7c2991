package org.redress;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the map of packages. Test sources are outside of it. */
class ArchitectureTest {
    @Test
    void map_each_package_imports_only_what_its_row_allows() {
        List<String> others = OurClasses.all()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::staysOutsideItsRow)
                .map(Dependency::getDescription)
                .sorted()
                .toList();
        assertThat(others).isEmpty();
    }

    @Test
    void map_there_is_no_package_without_a_row() {
        Set<String> unknown = namesInUse();
        unknown.removeAll(PackageMap.names());
        assertThat(unknown).as("packages below org.redress without a row").isEmpty();
    }

    @Test
    void map_no_package_is_in_a_cycle() {
        slices().matching(PackageMap.BASE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(OurClasses.CLASSES);
    }

    @Test
    void map_the_rows_themselves_form_no_cycle() {
        Set<String> left = new TreeSet<>(PackageMap.names());
        while (left.removeIf(name -> PackageMap.row(name).stream().noneMatch(left::contains))) {
            // Each round takes away what imports nothing that is left.
        }
        assertThat(left).as("rows that import each other").isEmpty();
    }

    @Test
    void map_every_row_names_known_packages() {
        Set<String> named = PackageMap.names().stream()
                .flatMap(name -> PackageMap.row(name).stream())
                .collect(Collectors.toSet());
        assertThat(PackageMap.names()).containsAll(named);
        assertThat(Stream.concat(PackageMap.FEATURES.stream(), PackageMap.RIMS.stream()))
                .isSubsetOf(PackageMap.names());
    }

    @Test
    void map_no_package_has_a_name_that_says_nothing() {
        Set<String> empty = Set.of("util", "utils", "common", "shared", "core", "service", "model", "dto", "impl");
        List<String> named = packages()
                .filter(name -> Stream.of(name.split("\\.")).anyMatch(empty::contains))
                .toList();
        assertThat(named).isEmpty();
    }

    @Test
    void map_every_package_is_null_marked() {
        List<String> unmarked = packages()
                .filter(name -> !OurClasses.CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class))
                .toList();
        assertThat(unmarked).as("packages without a @NullMarked package-info").isEmpty();
    }

    private static boolean staysOutsideItsRow(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!resideInAPackage(PackageMap.BASE + "..").test(target)) {
            return false;
        }
        String from = PackageMap.nameOf(dependency.getOriginClass().getPackageName());
        String to = PackageMap.nameOf(target.getPackageName());
        return !to.isEmpty() && !to.equals(from) && !PackageMap.row(from).contains(to);
    }

    private static Set<String> namesInUse() {
        return packages().map(PackageMap::nameOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> packages() {
        return OurClasses.all().map(JavaClass::getPackageName).distinct().sorted();
    }
}

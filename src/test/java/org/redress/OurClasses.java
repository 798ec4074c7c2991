package org.redress;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The compiled classes of the application without its tests, read once. */
final class OurClasses {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PackageMap.BASE);

    private OurClasses() {}

    static Stream<JavaClass> all() {
        return CLASSES.stream();
    }

    /** Also holds while nothing that the rule speaks of exists yet. */
    static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    /** {@return the class of the source file that holds {@code type}} */
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(OurClasses::outermost).orElse(type);
    }
}

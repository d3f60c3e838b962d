package dev.migrate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final int MOST_LINES = 260;
    private static final int MOST_FILES = 40;
    private static final String ROOT = "dev.migrate";

    /** From the lowest to the highest; packages of one layer do not know each other. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("dev.migrate.model.."),
            List.of("dev.migrate.sql..", "dev.migrate.config.."),
            List.of("dev.migrate.source..", "dev.migrate.plan..", "dev.migrate.event..", "dev.migrate.db.."),
            List.of("dev.migrate.engine..", "dev.migrate.dialect.."),
            List.of(ROOT),
            List.of("dev.migrate.report.."),
            List.of("dev.migrate.cli.."));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packagesImportLowerLayersOnly() {
        LayeredArchitecture architecture = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.migrate..")
                .ensureAllClassesAreContainedInArchitecture()
                .withOptionalLayers(true);
        LAYERS.stream()
                .flatMap(List::stream)
                .forEach(name -> architecture.layer(name).definedBy(name));
        List<String> lower = new ArrayList<>();
        for (List<String> layer : LAYERS) {
            for (String name : layer) {
                if (lower.isEmpty()) {
                    architecture.whereLayer(name).mayNotAccessAnyLayer();
                } else {
                    architecture.whereLayer(name).mayOnlyAccessLayers(lower.toArray(String[]::new));
                }
            }
            lower.addAll(layer);
        }
        architecture.check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(ArchitectureTest.eachPackage())
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void modelKnowsNothingButTheLanguage() {
        check(classes()
                .that()
                .resideInAPackage("dev.migrate.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.migrate.model..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..",
                        "java.io",
                        "java.nio..",
                        "java.security..",
                        "java.text..",
                        "org.jspecify.."));
        check(noClasses()
                .that()
                .resideInAPackage("dev.migrate.model..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Files.class));
    }

    @Test
    void databasesAreReachedFromTheirPackagesOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.migrate.db..", "dev.migrate.dialect..", "dev.migrate.engine..", ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql.."));
    }

    @Test
    void commandLineLibraryIsKnownToTheCommandLineOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.migrate.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli.."));
    }

    @Test
    void onlyMainTouchesTheProcess() {
        check(noClasses().that(areNot("dev.migrate.cli.Main")).should().accessTargetWhere(isTheProcess()));
    }

    @Test
    void namesSayTheJob() {
        check(noClasses().should().haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl)(\\$.*)?"));
        check(noClasses().should().haveNameMatching(".*\\.(Abstract|Base)[A-Z][^.]*"));
    }

    @Test
    void filesAndPackagesStaySmall() throws IOException {
        Map<Path, Integer> packages = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as("lines of " + file).hasSizeLessThanOrEqualTo(MOST_LINES);
                packages.merge(file.resolveSibling(""), 1, Integer::sum);
            }
        }
        assertThat(packages)
                .allSatisfy((folder, files) ->
                        assertThat(files).as("files of " + folder).isLessThanOrEqualTo(MOST_FILES));
    }

    /** A rule about a package that is still empty holds. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> areNot(String name) {
        return describe("are not " + name, type -> {
            String outermost = type.getName().replaceFirst("\\$.*", "");
            return !outermost.equals(name);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> isTheProcess() {
        Set<String> members = Set.of("out", "err", "exit", "getenv");
        return describe("is System's " + members, access -> {
            boolean system = access.getTargetOwner().isEquivalentTo(System.class);
            return system && members.contains(access.getName());
        });
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}

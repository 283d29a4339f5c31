package io.github.leishu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the arrows between the packages, who may use which library, and what no class may do. */
class ArchitectureTest {
    private static final String ROOT = "io.github.leishu.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.leishu");

    /** Package (with its sub-packages) → what it may import; all others of Leishu are forbidden. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("json", List.of()),
            Map.entry("lang", List.of()),
            Map.entry("yaml", List.of("problem")),
            Map.entry("config", List.of("problem", "yaml")),
            Map.entry("article", List.of("problem", "yaml", "lang")),
            Map.entry("ingest", List.of("article", "lang", "json", "config", "problem")),
            Map.entry("library", List.of("article", "lang", "yaml", "config", "problem")),
            Map.entry("site", List.of("library", "article", "lang", "json", "config", "problem")),
            Map.entry(
                    "build",
                    List.of("site", "library", "ingest", "article", "lang", "json", "yaml", "config", "problem")),
            Map.entry("serve", List.of("build", "site", "problem")),
            Map.entry(
                    "cli",
                    List.of(
                            "serve", "build", "site", "library", "ingest", "article", "lang", "json", "yaml", "config",
                            "problem"))));

    /** Library → the packages that may use it. */
    private static final Map<String, List<String>> OWNERS = new TreeMap<>(Map.ofEntries(
            Map.entry("org.jsoup..", List.of("ingest")),
            Map.entry("org.netpreserve..", List.of("ingest.source")),
            Map.entry("org.apache.james..", List.of("ingest.source")),
            Map.entry("com.vladsch.flexmark..", List.of("article")),
            Map.entry("freemarker..", List.of("site")),
            Map.entry("org.apache.fontbox..", List.of("site.card")),
            Map.entry("com.jcraft..", List.of("site.card")),
            Map.entry("com.github.houbb..", List.of("lang")),
            Map.entry("com.ibm.icu..", List.of("lang", "ingest.source")),
            Map.entry("org.snakeyaml..", List.of("yaml")),
            Map.entry("com.fasterxml.jackson..", List.of("json")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("me.tongfei..", List.of("cli")),
            Map.entry("io.methvin..", List.of("serve")),
            Map.entry("com.sun.net.httpserver..", List.of("serve"))));

    @TestFactory
    List<DynamicTest> importsOnlyWhatTheDesignAllows() {
        List<DynamicTest> tests = new ArrayList<>();
        ARROWS.forEach((name, allowed) -> {
            String[] forbidden = ARROWS.keySet().stream()
                    .filter(other -> !other.equals(name) && !allowed.contains(other))
                    .map(other -> ROOT + other + "..")
                    .toArray(String[]::new);
            tests.add(DynamicTest.dynamicTest(name, () -> noClasses()
                    .that()
                    .resideInAPackage(ROOT + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .check(CLASSES)));
        });
        return tests;
    }

    @TestFactory
    List<DynamicTest> confinesEachLibraryToItsOwner() {
        List<DynamicTest> tests = new ArrayList<>();
        OWNERS.forEach((library, owners) -> {
            String[] packages =
                    owners.stream().map(owner -> ROOT + owner + "..").toArray(String[]::new);
            tests.add(DynamicTest.dynamicTest(library, () -> noClasses()
                    .that()
                    .resideOutsideOfPackages(packages)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .check(CLASSES)));
        });
        return tests;
    }

    @Test
    void everyClassLivesInAPackageOfTheDesign() {
        classes()
                .should()
                .resideInAnyPackage(
                        ARROWS.keySet().stream().map(name -> ROOT + name + "..").toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void topLevelPackagesFormNoCycle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keepsNoMutableStatics() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("io.github.leishu..")
                .should()
                .beFinal()
                .check(CLASSES);
        fields().that()
                .areStatic()
                .should(new com.tngtech.archunit.lang.ArchCondition<>("not be a container that can change") {
                    @Override
                    public void check(
                            com.tngtech.archunit.core.domain.JavaField field,
                            com.tngtech.archunit.lang.ConditionEvents events) {
                        JavaClass type = field.getRawType();
                        boolean bad = List.of(
                                        "java.util.ArrayList",
                                        "java.util.HashMap",
                                        "java.util.HashSet",
                                        "java.util.TreeMap",
                                        "java.util.concurrent.ConcurrentHashMap",
                                        "java.util.concurrent.ConcurrentMap",
                                        "java.util.concurrent.atomic.AtomicReference",
                                        "java.util.concurrent.atomic.AtomicInteger",
                                        "java.util.concurrent.atomic.AtomicLong",
                                        "java.lang.StringBuilder",
                                        "java.lang.ThreadLocal")
                                .contains(type.getName());
                        if (bad) {
                            events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    field, field.getFullName() + " is a static " + type.getName()));
                        }
                    }
                })
                .check(CLASSES);
    }

    @Test
    void modelsNothingAsAMapOfObjects() {
        DescribedPredicate<JavaMethod> untypedMap =
                DescribedPredicate.describe("take or give Map<String, Object>", method -> method.reflect()
                        .toGenericString()
                        .contains("java.util.Map<java.lang.String, java.lang.Object>"));
        noMethods()
                .should(new com.tngtech.archunit.lang.ArchCondition<>("take or give Map<String, Object>") {
                    @Override
                    public void check(JavaMethod method, com.tngtech.archunit.lang.ConditionEvents events) {
                        events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                                method, untypedMap.test(method), method.getFullName()));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void namesNoGrabBags() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CLASSES);
    }

    /** In an Arabic locale {@code %d} writes other digits. */
    @Test
    void formatsNothingInTheMachinesLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(CLASSES);
    }

    /** The stages are pure: files, clocks and threads belong to build, serve and cli. */
    @Test
    void keepsInputAndOutputAtTheEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "build..", ROOT + "serve..", ROOT + "cli..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("read files, clocks or start threads", type -> List.of(
                                "java.nio.file.Files",
                                "java.io.File",
                                "java.io.FileInputStream",
                                "java.io.FileOutputStream",
                                "java.time.Clock",
                                "java.lang.Thread",
                                "java.util.concurrent.Executors")
                        .contains(type.getName())))
                .check(CLASSES);
    }
}

package dev.afterclick;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the line between the packages: who may use whom, and which library lives where. */
@AnalyzeClasses(packages = "dev.afterclick", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ROOT = "dev.afterclick.";
  private static final Path MAIN = Path.of("src/main/java");

  private static final String DIFF_UTILS = "com.github.difflib..";
  private static final String DIFF_ALGORITHM = "com.github.difflib.algorithm..";
  private static final String JGIT = "org.eclipse.jgit..";

  /** What every package may use: the language, and the annotations that NullAway reads. */
  private static final List<String> EVERYWHERE = List.of("java..", "org.jspecify.annotations..");

  /** Each package's neighbours and libraries; a package below one of these counts as that one. */
  private static final Map<String, List<String>> MAY_USE =
      Map.of(
          "model", List.of(),
          "reconcile", List.of(own("model"), DIFF_UTILS),
          "engine", List.of(own("model"), own("reconcile")),
          // JGit's Histogram stands in for java-diff-utils' Myers, behind that library's interface.
          "git", List.of(own("model"), JGIT, DIFF_ALGORITHM, "com.github.difflib.patch.."),
          "watch", List.of(own("model"), "io.methvin.watcher.."),
          // Its lines are JSON.
          "journal", List.of(own("model"), "com.google.gson.."),
          // What the agents say, and their settings, is JSON.
          "agents", List.of(own("model"), "com.google.gson.."),
          // It hands that algorithm on to reconcile, which may not know git's.
          "ui",
              List.of(
                  own("model"),
                  own("reconcile"),
                  DIFF_ALGORITHM,
                  "com.googlecode.lanterna..",
                  "org.jline.."),
          // Two dots do not match a package of one name.
          "app", List.of("..", "picocli"));

  private static String own(String name) {
    return ROOT + name + "..";
  }

  @Test
  void usesOnlyWhatItsPackageMay() {
    JavaClasses main = mainClasses();
    assertAll(MAY_USE.keySet().stream().map(name -> () -> onlyAllowed(name).check(main)));
  }

  private static ArchRule onlyAllowed(String name) {
    String[] allowed =
        Stream.of(EVERYWHERE, List.of(own(name)), MAY_USE.get(name))
            .flatMap(List::stream)
            .toArray(String[]::new);
    return classes()
        .that(resideInAPackage(own(name)))
        .should(onlyDependOnClassesThat(resideInAnyPackage(allowed).or(PRIMITIVE)))
        .as(name + " depends only on " + String.join(", ", allowed))
        .allowEmptyShould(true);
  }

  /** Arrays of primitives are classes without a package. */
  private static final DescribedPredicate<JavaClass> PRIMITIVE =
      DescribedPredicate.describe("a primitive", type -> type.getBaseComponentType().isPrimitive());

  @Test
  void knowsEveryPackageThereIs() throws IOException {
    Set<String> unknown = new TreeSet<>(packages());
    unknown.removeIf(name -> MAY_USE.containsKey(name.split("\\.", 2)[0]));
    assertEquals(Set.of(), unknown, "packages that the table in DESIGN.md does not list");
  }

  @Test
  void describesEveryPackage() throws IOException {
    Set<String> silent = new TreeSet<>();
    for (String name : packages()) {
      Path folder = MAIN.resolve((ROOT + name).replace('.', '/'));
      if (!Files.exists(folder.resolve("package-info.java"))) {
        silent.add(name);
      }
    }
    assertEquals(Set.of(), silent, "packages without a package-info.java");
  }

  @ArchTest
  static final ArchRule HAS_NO_CYCLES =
      slices().matching("dev.afterclick.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_APP_SPEAKS_TO_THE_STANDARD_STREAMS =
      noClasses()
          .that(resideInAPackage("dev.afterclick..").and(notIn("app")))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("stdout is data, and a screen stands on both");

  @ArchTest
  static final ArchRule NOBODY_LOGS =
      noClasses()
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
          .because("what is worth keeping is an Entry of the journal");

  @Test
  void letsNoTestWaitForTime() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "Thread.sleep or TimeUnit.sleep",
                call ->
                    call.getTarget().getName().equals("sleep")
                        && call.getTargetOwner().getPackageName().startsWith("java.")))
        .because("tests wait until something holds, never for time")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("dev.afterclick"));
  }

  private static DescribedPredicate<JavaClass> notIn(String name) {
    return DescribedPredicate.not(resideInAPackage(own(name)));
  }

  private static JavaClasses mainClasses() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("dev.afterclick");
  }

  /** Returns all packages that hold Java files, named below {@link #ROOT}. */
  private static Set<String> packages() throws IOException {
    Path root = MAIN.resolve(ROOT.replace('.', '/'));
    try (Stream<Path> files = Files.walk(root)) {
      Set<String> names = new TreeSet<>();
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
          .forEach(names::add);
      return names;
    }
  }
}

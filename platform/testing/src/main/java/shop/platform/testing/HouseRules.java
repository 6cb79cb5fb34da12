package shop.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The architecture of the house, as rules that fail: each names its reason and its remedy. */
public final class HouseRules {

  private static final List<String> REFUSED_ENDINGS =
      List.of("Service", "Impl", "Manager", "Helper", "Util", "Utils", "Dto", "Mapper");

  private static final int MAX_COLLABORATORS = 5;

  private HouseRules() {}

  /** One test per rule for the service whose main class this is. */
  public static Stream<DynamicTest> of(Class<?> application) {
    var own =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(application);
    return Stream.concat(
        rules(application.getPackageName()).entrySet().stream()
            .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(own))),
        Stream.of(
            DynamicTest.dynamicTest(
                "keeps files within " + LongFiles.MAX_LINES + " lines",
                () -> assertThat(LongFiles.under(Path.of("src/main/java"))).isEmpty())));
  }

  /** The rules by name, for a service whose packages lie under {@code base}. */
  static Map<String, ArchRule> rules(String base) {
    return Map.of(
        "uses no other service's code", usesNoOtherServicesCode(base),
        "has no cycles between packages", hasNoCycles(base),
        "names things of the shop, not framework roles", namesThings(),
        "injects through constructors", injectsThroughConstructors(),
        "keeps controllers and listeners inside their package", keepsEdgesInside(),
        "takes few collaborators", keepsConstructorsShort(),
        "keeps null out of every package", keepsNullOut());
  }

  private static ArchRule usesNoOtherServicesCode(String base) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("shop..")
                .and(not(resideInAPackage(base + "..")))
                .and(not(resideInAPackage("shop.platform.."))))
        .because("services share plumbing and copy nouns; read events and HTTP into own records")
        .allowEmptyShould(true);
  }

  private static ArchRule hasNoCycles(String base) {
    return slices()
        .matching(base + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a need is declared by the one who has it and filled by the neighbour's package")
        .allowEmptyShould(true);
  }

  private static ArchRule namesThings() {
    return noClasses()
        .that()
        .areTopLevelClasses()
        .should(
            ArchCondition.from(describe("named after a framework role", HouseRules::endsRefused)))
        .because("a name says which thing of the shop it is; endings refused: " + REFUSED_ENDINGS);
  }

  private static boolean endsRefused(JavaClass type) {
    return REFUSED_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith);
  }

  private static ArchRule injectsThroughConstructors() {
    return fields()
        .should()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .because("what an object needs stands in its constructor")
        .allowEmptyShould(true);
  }

  private static ArchRule keepsConstructorsShort() {
    return classes()
        .that(not(describe("records", JavaClass::isRecord)))
        .should(
            ArchCondition.from(describe("take at most five collaborators", HouseRules::isShort)))
        .because("what needs more than five others does more than one thing")
        .allowEmptyShould(true);
  }

  private static boolean isShort(JavaClass type) {
    return type.getConstructors().stream()
        .allMatch(constructor -> constructor.getParameters().size() <= MAX_COLLABORATORS);
  }

  private static ArchRule keepsEdgesInside() {
    return classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .or()
        .haveSimpleNameEndingWith("Listener")
        .or()
        .haveSimpleNameEndingWith("Client")
        .should()
        .notBePublic()
        .because("an edge is called by the outside world, never by other code")
        .allowEmptyShould(true);
  }

  private static ArchRule keepsNullOut() {
    return classes()
        .that()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should(ArchCondition.from(describe("in a @NullMarked package", HouseRules::isNullMarked)))
        .because("add a package-info.java with @NullMarked and one sentence");
  }

  private static boolean isNullMarked(JavaClass type) {
    return type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
  }
}

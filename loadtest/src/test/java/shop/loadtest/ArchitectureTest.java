package shop.loadtest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import shop.platform.testing.HouseRules;

class ArchitectureTest {

  private static final String OWN_CODE = "uses no other service's code";

  /** Those of every service, but for one that is ours to word: we may start what we measure. */
  @TestFactory
  Stream<DynamicTest> keepsTheHouseRules() {
    return Stream.concat(
        HouseRules.of(LoadTest.class).filter(rule -> !rule.getDisplayName().equals(OWN_CODE)),
        Stream.of(
            DynamicTest.dynamicTest("uses no service's code", ArchitectureTest::usesNoService)));
  }

  private static void usesNoService() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("shop..")
                .and(not(resideInAPackage("shop.loadtest..")))
                .and(not(resideInAPackage("shop.devstack.."))))
        .because("who judges the services reads what they say, in records of its own")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(LoadTest.class));
  }
}

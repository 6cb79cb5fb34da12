package shop.monolith;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shop.platform.testing.HouseRules;

class ArchitectureTest {

  /** But for the one that an assembly breaks by its nature; the next test is stricter. */
  @TestFactory
  Stream<DynamicTest> keepsTheRulesOfTheHouse() {
    return HouseRules.of(Monolith.class)
        .filter(rule -> !rule.getDisplayName().equals("uses no other service's code"));
  }

  @Test
  void knowsOfTheServicesOnlyTheirMainClasses() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("shop..")
                .and(not(resideInAPackage("shop.monolith..")))
                .and(not(resideInAPackage("shop.platform..")))
                .and(not(simpleNameEndingWith("Application"))))
        .because("the services are packed as they are")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(Monolith.class));
  }
}

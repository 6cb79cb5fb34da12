package shop.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import shop.broken.BrokenApplication;
import shop.neighbour.Flour;

/** Each rule fails on a service that breaks it, and holds on one that does not. */
class HouseRulesTest {

  @TestFactory
  Stream<DynamicTest> eachRuleFailsWhereItIsBroken() {
    JavaClasses broken = new ClassFileImporter().importPackagesOf(BrokenApplication.class);
    return HouseRules.rules("shop.broken").entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(),
                () ->
                    assertThat(rule.getValue().evaluate(broken).hasViolation())
                        .as(rule.getKey())
                        .isTrue()));
  }

  @Test
  void findsTheFilesThatAreTooLong(@TempDir Path sources) throws IOException {
    Path fits = Files.writeString(sources.resolve("Fits.java"), "line\n".repeat(150));
    Path tooLong = Files.writeString(sources.resolve("TooLong.java"), "line\n".repeat(151));
    assertThat(LongFiles.under(sources)).containsExactly(tooLong).doesNotContain(fits);
  }

  @TestFactory
  Stream<DynamicTest> eachRuleHoldsWhereItIsKept() {
    JavaClasses kept = new ClassFileImporter().importPackagesOf(Flour.class);
    return HouseRules.rules("shop.neighbour").entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(kept)));
  }
}

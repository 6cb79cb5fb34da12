package shop.loadtest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import shop.platform.testing.HouseRules;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> keepsTheHouseRules() {
    return HouseRules.of(LoadTest.class);
  }
}

package shop.devstack.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuGroupsTest {

  private static final String NOWHERE = "0::/";

  @TempDir private Path root;

  @Test
  void versionOneHasAFolderForProcessors() throws IOException {
    Files.createDirectories(root.resolve("cpu"));

    CpuGroups.in(root, List.of(NOWHERE), "shop").limit("cart-1", 250);

    assertThat(root.resolve("cpu/shop/cart-1/cpu.cfs_period_us")).hasContent("100000");
    assertThat(root.resolve("cpu/shop/cart-1/cpu.cfs_quota_us")).hasContent("25000");
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(root.resolve("cpu/shop/cpu.shares")).hasContent("" + 1024 * processors);
  }

  @Test
  void versionTwoPassesTheControllerDown() throws IOException {
    CpuGroups groups = CpuGroups.in(root, List.of(NOWHERE), "shop");
    groups.limit("cart-1", 1500);

    assertThat(root.resolve("cgroup.subtree_control")).hasContent("+cpu");
    assertThat(root.resolve("shop/cgroup.subtree_control")).hasContent("+cpu");
    assertThat(root.resolve("shop/cart-1/cpu.max")).hasContent("150000 100000");
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(root.resolve("shop/cpu.weight")).hasContent("" + 100 * processors);
  }

  @Test
  void whoRequestsMoreGetsMoreWhereProcessorsAreShort() throws IOException {
    CpuGroups.in(root, List.of(NOWHERE), "shop").limit("cart-1", 400, 2000);

    assertThat(root.resolve("shop/cart-1/cpu.weight")).hasContent("40");
    assertThat(root.resolve("shop/cart-1/cpu.max")).hasContent("200000 100000");

    Files.createDirectories(root.resolve("cpu"));
    CpuGroups.in(root, List.of(NOWHERE), "shop").limit("cart-1", 250, 2000);
    assertThat(root.resolve("cpu/shop/cart-1/cpu.shares")).hasContent("256");
  }

  @Test
  void aDelegatedGroupIsUsedWhereTheRootIsClosed() throws IOException {
    Files.createDirectories(root.resolve("cgroup.subtree_control")); // cannot be written
    Path own = Files.createDirectories(root.resolve("user/shop.scope"));
    Files.writeString(own.resolve("cgroup.procs"), "4711\n");

    CpuGroups groups = CpuGroups.in(root, List.of("0::/user/shop.scope"), "shop");

    assertThat(own.resolve("devstack/cgroup.procs")).hasContent("4711");
    assertThat(groups.folder()).isEqualTo(own.resolve("shop"));
  }

  @Test
  void nothingIsPromisedWhereNothingMayBeWritten() throws IOException {
    Files.createDirectories(root.resolve("cgroup.subtree_control"));

    assertThatThrownBy(() -> CpuGroups.in(root, List.of("0::/user"), "shop"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aProcessIsBoundFromItsFirstInstruction() throws Exception {
    Optional<CpuGroups> groups = CpuGroups.named("shop-test-" + ProcessHandle.current().pid());
    assumeThat(groups).isPresent();
    CpuLimit limit = groups.orElseThrow().limit("one", 500);

    Process process = limit.around(new ProcessBuilder("cat", "/proc/self/cgroup")).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    groups.orElseThrow().clear();

    assertThat(told).contains("shop-test-").contains("/one");
    assertThat(groups.orElseThrow().folder()).doesNotExist();
  }
}

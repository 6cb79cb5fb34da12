package shop.loadtest.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how much memory a service's instances reserve, from the manifest that says it. */
record Reserved(Path manifests) {

  private static final Pattern MEMORY =
      Pattern.compile("requests:\\s*\\{[^}]*memory:\\s*(\\d+)(Mi|Gi)");
  private static final double MEBIBYTE = 1.048576e-3;

  /** Gigabytes, or 0 if nobody says. */
  double gigabytes(String service) {
    try {
      Matcher memory = MEMORY.matcher(Files.readString(manifest(service)));
      if (!memory.find()) {
        return 0;
      }
      return Integer.parseInt(memory.group(1))
          * (memory.group(2).equals("Gi") ? 1024 : 1)
          * MEBIBYTE;
    } catch (IOException notThere) {
      return 0;
    }
  }

  /** What there is only to compare with lies beside. */
  private Path manifest(String service) {
    Path comparison = manifests.resolveSibling("comparison").resolve(service + ".yaml");
    return Files.exists(comparison) ? comparison : manifests.resolve(service + ".yaml");
  }
}

package shop.loadtest.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps outcomes in a folder, for people and for programs. */
record Archive(Path folder) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Answers the files. */
  List<Path> keep(Outcome outcome) throws IOException {
    String name =
        "faults-"
            + DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
    Files.createDirectories(folder);
    return List.of(
        Files.writeString(folder.resolve(name + ".md"), new Page(outcome).text()),
        Files.writeString(folder.resolve(name + ".json"), json(outcome) + "\n"));
  }

  static String json(Outcome outcome) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("passed", outcome.passed());
    all.put("replay", outcome.order().replay());
    all.put("seed", outcome.order().seed());
    all.put("machine", outcome.machine());
    all.put("seconds", outcome.time().toSeconds());
    all.put("requests", outcome.requests());
    all.put("answers", outcome.sold().answers());
    all.put("foundNobody", outcome.sold().refused());
    all.put("faultsByKind", outcome.kinds());
    all.put("worstResolutionMillis", outcome.worstResolution());
    all.put("goalMillis", Outcome.GOAL.toMillis());
    all.put("undecided", outcome.sold().undecided());
    all.put("died", outcome.died());
    all.put("cancelled", outcome.cancelled());
    all.put("returned", outcome.returned());
    all.put("history", outcome.history().getFileName().toString());
    all.put("faults", outcome.faults());
    all.put("verdict", outcome.verdict());
    return JSON.writeValueAsString(all);
  }
}

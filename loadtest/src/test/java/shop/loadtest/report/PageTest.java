package shop.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  private static final Report REPORT =
      Report.of(
          new SampleDay().day(), null, new Claims(500, 0.001), new Prices(0.04, 0.0045, "USD"));

  @Test
  void carriesItsFiguresAndItsCharts() {
    String page = Page.of(REPORT).html();
    assertThat(page)
        .contains("Chart.js v4.5.1")
        .contains("\"headline\":\"The sale opened, and time-sale alone went from 1 to 4")
        .doesNotContain("/*style*/", "/*charts*/", "/*kit*/", "/*page*/", "/*report*/");
  }

  @Test
  void needsNoNetwork() {
    String page = Page.of(REPORT).html();
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContainPattern("(?i)(src|href)\\s*=\\s*[\"']?(https?:)?//")
        .doesNotContainPattern("(?i)url\\(\\s*[\"']?(https?:)?//")
        .doesNotContain("@import", "sourceMappingURL", "<link");
  }

  @Test
  void noTextEndsItsScript() {
    Judgement evil =
        new Judgement(
            true, true, List.of(new Judgement.Line(1, "</script><b>", "held", 0, "<!--")));
    Report report =
        Report.of(
            new SampleDay().judged(evil).day(),
            null,
            new Claims(500, 0.001),
            new Prices(0, 0, "USD"));
    assertThat(Page.of(report).html()).doesNotContain("</script><b>", "<!--");
  }

  @Test
  void keepsAReportAndReadsItsDayAgain(@TempDir Path folder) throws IOException {
    Shelf shelf = new Shelf(folder);
    List<Path> files = shelf.put(REPORT, "sale");
    assertThat(files).allMatch(Files::exists);
    assertThat(shelf.day("sale")).contains(REPORT.day());
    assertThat(shelf.day("without-sale")).isEmpty();
  }

  /** For the eye: target/report shows both kinds of days. */
  @Test
  void showsADayWithAndOneWithoutASale() throws IOException {
    Shelf shelf = new Shelf(Path.of("target", "report"));
    Claims claims = new Claims(500, 0.001);
    Prices prices = new Prices(0.04, 0.0045, "USD");
    Day quiet = new SampleDay().withoutSale().day();
    shelf.put(Report.of(quiet, null, claims, prices), "without-sale");
    Path page =
        shelf.put(Report.of(new SampleDay().day(), quiet, claims, prices), "sale").getFirst();
    shelf.put(Report.of(new SampleDay().asMonolith().day(), null, claims, prices), "monolith");
    assertThat(Files.readString(page)).contains("timesale-service");
  }

  @Test
  void showsWhatIsSideBySide() throws IOException {
    Shelf shelf = new Shelf(Path.of("target", "report"));
    for (Comparison.Subject subject : Comparison.Subject.values()) {
      Comparison comparison = ComparisonTest.of(subject);
      assertThat(shelf.put(comparison, comparison.name())).hasSize(3).allMatch(Files::exists);
    }
  }
}

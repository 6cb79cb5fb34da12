package shop.timesale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PrivateDatabaseTest {

  private static final String OWN =
      "spring.datasource.url=jdbc:h2:mem:own;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

  @Test
  void refusesToBeOneOfSeveralWithADatabaseOfItsOwn(CapturedOutput output) {
    assertThatThrownBy(() -> Instance.start(OWN, "shop.replicated=true").close())
        .hasRootCauseMessage("SHOP_REPLICATED=true needs a database that all instances share");
    assertThat(output).contains("would each sell the whole stock");
  }

  @Test
  void saysThatItCanOnlyBeAlone(CapturedOutput output) {
    Instance.start(OWN).close();

    assertThat(output).contains("it can serve as one instance only");
  }
}

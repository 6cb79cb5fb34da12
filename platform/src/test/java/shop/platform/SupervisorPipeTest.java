package shop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Watched from outside, in a process of its own: it is a process that must end. */
class SupervisorPipeTest {

  /** A program that would run for ever. */
  public static final class Endless {
    public static void main(String[] args) throws InterruptedException {
      new SupervisorPipe(true, System.in).start();
      System.out.println("running");
      Thread.currentThread().join();
    }
  }

  @Test
  void endsTheProcessWhenTheSupervisorsEndIsClosed() throws Exception {
    Process supervised = start();
    supervised.getOutputStream().close();
    assertThat(supervised.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(supervised.exitValue()).isZero();
  }

  @Test
  void readsNoInputOfAProcessThatNobodySupervises() {
    new SupervisorPipe(false, InputStream.nullInputStream()).start();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("supervisor-pipe");
  }

  private static Process start() throws IOException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("running");
    return process;
  }
}

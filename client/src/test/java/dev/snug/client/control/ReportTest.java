package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import dev.snug.client.Toolkit;
import dev.snug.client.model.Outcome;
import dev.snug.client.report.LogFile;
import dev.snug.shared.identity.Invite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What can be handed to whoever helps, after an evening in a real house.
class ReportTest {

  @TempDir Path folder;
  private Somebody mei;
  private Somebody tom;
  private LogFile log;
  private String link;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void theyTalk() throws Exception {
    log = LogFile.keepIn(folder, (LoggerContext) LoggerFactory.getILoggerFactory());
    mei = Somebody.starts(folder.resolve("mei"), "Mei Ling");
    tom = Somebody.starts(folder.resolve("tom"), "Tomás");
    link = mei.hosts("Lantern House");
    tom.joins(link);
    tom.says("the key is under the mat");
    mei.sees("the key is under the mat");
    mei.closesTheHouse();
    tom.seesTheHouseClosed();
    tom.says("said to nobody yet");
    tom.seesWaiting("said to nobody yet");
  }

  @AfterEach
  void theyEnd() throws Exception {
    tom.ends();
    mei.ends();
    log.close();
  }

  private List<String> secrets() throws Exception {
    var invite = Invite.parse(link);
    var secrets = new ArrayList<>(List.of(
        "Mei Ling", "Tomás", "Lantern", "under the mat", "said to nobody", invite.secret(), invite.house().text(),
        tom.model().key().text(), tom.model().key().fingerprint().text(), mei.model().key().text()));
    invite.addresses().forEach(each -> secrets.add(each.host()));
    secrets.add(folder.toString());
    return secrets;
  }

  private String report(Somebody somebody) throws Exception {
    return somebody.<String>asks(answer -> somebody.intents().report(text -> answer.accept(new Outcome.Done<>(text))));
  }

  @Test
  void theReportTellsHowThingsStandAndNamesNobody() throws Exception {
    assertThat(report(tom)).contains("Snug ", "Java ", "Screens ", "Houses 1", "1: Closed", "1 rooms", "1 unsent", "lost 1 times")
        .doesNotContain(secrets());
  }

  @Test
  void theHostsReportSaysThatTheHouseIsTheirs() throws Exception {
    assertThat(report(mei)).contains("hosted here").doesNotContain(secrets());
  }

  @Test
  void noWordsInvitesTokensOrKeysStandInTheLog() throws Exception {
    var secrets = secrets();
    secrets.remove(folder.toString());
    LoggerFactory.getLogger(ReportTest.class).warn("this is kept");
    assertThat(logged()).contains("this is kept").doesNotContain(secrets.stream().filter(each -> each.length() > 4 && !each.contains("127.0.0.1")).toList());
  }

  private String logged() throws IOException {
    try (var all = Files.list(LogFile.folder(folder))) {
      return all.map(ReportTest::text).collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

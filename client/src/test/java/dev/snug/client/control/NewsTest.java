package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.Toolkit;
import dev.snug.client.model.Notice;
import dev.snug.client.model.NotificationSettings;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.room.RoomKind;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// What two people are told of each other, with a real house between them, and what still goes out when one of them ends the app.
@Execution(CONCURRENT)
class NewsTest {

  @TempDir Path folder;
  private Somebody mei;
  private Somebody tom;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void theyMeet() throws Exception {
    mei = Somebody.starts(folder.resolve("mei"), "Mei");
    tom = Somebody.starts(folder.resolve("tom"), "Tomás");
    tom.joins(mei.hosts("Lantern House"));
    mei.seesComing("Tomás");
  }

  @AfterEach
  void theyEnd() throws Exception {
    tom.ends();
    mei.ends();
  }

  @Test
  void theFirstThingSaidToOneAloneIsTold() throws Exception {
    tom.eventually("he knows who he is", () -> tom.house().youProperty().get() != null);
    var id = tom.house().youProperty().get().id();
    mei.<RoomModel>asks(answer -> mei.intents().make(mei.house(), RoomKind.DIRECT, "", "", Set.of(id), answer));
    mei.says("psst");
    tom.eventually("he is told", () -> tom.told().stream().anyMatch(
        notice -> notice instanceof Notice.Said said && said.cause() == Notice.Cause.DIRECT && said.message().text().equals("psst")));
  }

  @Test
  void whatWasSaidBeforeOneCameIsNotTold() throws Exception {
    mei.says("long ago");
    var amara = Somebody.starts(folder.resolve("amara"), "Amara");
    amara.does(() -> amara.intents().use(NotificationSettings.STANDARD.withAbout(NotificationSettings.About.EVERYTHING)));
    try {
      amara.joins(mei.<OpenRoom>asks(answer -> mei.intents().invite(mei.house(), answer)).invite().link());
      amara.sees("long ago");
      mei.says("just now");
      amara.eventually("she is told", () -> !amara.told().isEmpty());
      assertThat(amara.told()).allSatisfy(notice -> assertThat(notice).isInstanceOfSatisfying(
          Notice.Said.class, said -> assertThat(said.message().text()).isEqualTo("just now")));
    } finally {
      amara.ends();
    }
  }

  @Test
  void theHostIsToldWhoHasComeIn() throws Exception {
    mei.eventually("she is told", () -> mei.told().stream().anyMatch(
        notice -> notice instanceof Notice.CameIn came && came.who().name().equals("Tomás")));
  }

  @Test
  void whatIsSaidLastGoesOutBeforeTheAppEnds() throws Exception {
    var words = IntStream.range(0, 30).mapToObj(i -> "last words " + i).toArray(String[]::new);
    for (var each : words) {
      tom.says(each);
    }
    tom.ends();
    mei.seesExactly(words);
    tom = Somebody.starts(folder.resolve("tom"), "Tomás");
  }

  @Test
  void whatCannotGoOutIsKept() throws Exception {
    mei.closesTheHouse();
    tom.seesTheHouseClosed();
    tom.says("later then");
    tom = tom.restarts();
    mei.opensAgain();
    mei.seesExactly("later then");
  }
}

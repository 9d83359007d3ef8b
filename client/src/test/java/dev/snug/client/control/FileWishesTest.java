package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.Toolkit;
import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.FileModel.State;
import dev.snug.client.model.FileModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.RoomModel;
import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import java.awt.image.BufferedImage;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Two people send each other files over a network that breaks.
@Execution(CONCURRENT)
class FileWishesTest {

  private static final int LONG = 12_000_000;
  private static final int VERY_LONG = 90_000_000;
  private static final long PATIENCE_SECONDS = 120;

  @TempDir Path folder;
  private SnugServer house;
  private ShakyNetwork network;
  private Somebody mei;
  private Somebody tom;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void theyMeet() throws Exception {
    house = new SnugServer(
        ServerConfig.in(folder.resolve("house")).listeningOn("127.0.0.1", 0), Clock.systemUTC(), new SecureRandom());
    house.start();
    network = new ShakyNetwork(house.port());
    mei = comes("mei");
    tom = comes("tom");
  }

  @AfterEach
  void theyEnd() throws Exception {
    tom.ends();
    mei.ends();
    network.close();
    house.close(CloseCode.CLOSED);
  }

  @Test
  void aFileArrivesByteForByte() throws Exception {
    var map = file("map.bin", 300_000);
    sends(mei, "the map", map);
    saves(tom, attached(tom, "the map"), folder.resolve("saved"));
    assertThat(folder.resolve("saved")).hasSameBinaryContentAs(map);
  }

  @Test
  void aFileArrivesWhoseLineBreaksOnTheWay() throws Exception {
    var film = file("film.bin", VERY_LONG);
    sends(mei, "the film", film);
    for (var i = 1; i <= 3; i++) {
      var far = VERY_LONG / 4 * i;
      mei.eventually("some of it is there", () -> isBeyond(mei, "the film", far));
      network.cuts();
    }
    var file = attached(tom, "the film");
    var coming = model(tom, file);
    var saved = new CompletableFuture<Outcome<Path>>();
    tom.does(() -> tom.intents().save(tom.house(), file, folder.resolve("saved"), saved::complete));
    for (var i = 1; i <= 3; i++) {
      var far = VERY_LONG / 4 * i;
      tom.eventually("some of it has come", () -> saved.isDone() || isBeyond(coming, far));
      network.cuts();
    }
    assertThat(saved.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
    assertThat(folder.resolve("saved")).hasSameBinaryContentAs(film);
  }

  @Test
  void aFileThatIsOnItsWayWhenTheAppClosesGoesOnWhenItIsOpened() throws Exception {
    network.breaks();
    mei.seesTheLine(Line.Reconnecting.class);
    var map = file("map.bin", 300_000);
    sends(mei, "the map", map);
    mei = mei.restarts();
    network.mends();
    saves(tom, attached(tom, "the map"), folder.resolve("saved"));
    assertThat(folder.resolve("saved")).hasSameBinaryContentAs(map);
  }

  @Test
  void whatIsSaidAfterAFileNeedNotWaitForIt() throws Exception {
    network.breaks();
    mei.seesTheLine(Line.Reconnecting.class);
    sends(mei, "the film", file("film.bin", LONG));
    mei.says("it is coming");
    network.mends();
    tom.sees("it is coming");
    attached(tom, "the film");
    assertThat(tom.message("it is coming").seq()).isLessThan(tom.message("the film").seq());
  }

  @Test
  void aFileThatIsGoneBeforeItWasSentIsToldAndCanBeSentAgain() throws Exception {
    network.breaks();
    mei.seesTheLine(Line.Reconnecting.class);
    var map = file("map.bin", 300_000);
    var bytes = Files.readAllBytes(map);
    sends(mei, "the map", map);
    Files.delete(map);
    mei = mei.restarts();
    network.mends();
    mei.eventually("it is refused", () -> failed(mei, Refusal.NO_SUCH_FILE));
    Files.write(map, bytes);
    var post = mei.house().outbox().getFirst().post();
    mei.does(() -> mei.intents().again(mei.house(), post));
    attached(tom, "the map");
  }

  @Test
  void aMessageThatIsTakenBackTakesItsFileWithIt() throws Exception {
    network.breaks();
    mei.seesTheLine(Line.Reconnecting.class);
    sends(mei, "the film", file("film.bin", LONG));
    var post = mei.house().outbox().getFirst().post();
    mei.does(() -> mei.intents().discard(mei.house(), post));
    mei = mei.restarts();
    assertThat(mei.house().outbox()).isEmpty();
  }

  @Test
  void aPictureComesWithASmallOne() throws Exception {
    var picture = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
    ChosenFile chosen = mei.asks(answer -> mei.intents().choose(mei.house(), picture, "Pasted.png", answer));
    mei.<RoomModel>asks(answer -> mei.intents().send(mei.house(), mei.room(), new Body.Said("look"), List.of(chosen), answer));
    var file = attached(tom, "look");
    assertThat(file.width()).isEqualTo(640);
    var model = model(tom, file);
    tom.does(() -> tom.intents().fetchSmall(tom.house(), file));
    tom.eventually("the small one is here", () -> model.smallProperty().get() != null);
    assertThat(ImageIO.read(model.smallProperty().get().toFile())).isNotNull();
    mei.eventually("the outbox is empty", () -> mei.house().outbox().isEmpty());
    mei.eventually("the pasted file is gone", () -> !Files.exists(chosen.path()));
  }

  @Test
  void aFileThatIsLookedAtIsHere() throws Exception {
    var note = Files.writeString(folder.resolve("note.txt"), "milk");
    sends(mei, "the list", note);
    var file = attached(tom, "the list");
    var model = model(tom, file);
    tom.does(() -> tom.intents().fetch(tom.house(), file));
    tom.eventually("it is here", () -> model.stateProperty().get() instanceof State.Here);
    assertThat(((State.Here) model.stateProperty().get()).path()).hasContent("milk");
  }

  @Test
  void whatIsNoFileOrTooLongIsToldBeforeItIsSent() throws Exception {
    var large = folder.resolve("large");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(100_000_001);
    }
    var chosen = chooses(mei, folder, folder.resolve("nothing"), large);
    assertThat(chosen).extracting(ChosenFile::problem)
        .containsExactly(Obstacle.FILE_UNREADABLE, Obstacle.FILE_UNREADABLE, Obstacle.FILE_TOO_LARGE);
  }

  private Somebody comes(String name) throws Exception {
    var who = Somebody.starts(folder.resolve(name), name);
    var secret = house.invite(Role.MEMBER, Duration.ZERO, 0);
    who.joins(new Invite(List.of(new Address("127.0.0.1", network.port())), secret, house.key(), true).link());
    who.eventually("the room is there", () -> who.room() != null);
    return who;
  }

  private Path file(String name, int bytes) throws Exception {
    var content = new byte[bytes];
    new Random(7).nextBytes(content);
    return Files.write(folder.resolve(name), content);
  }

  private static List<ChosenFile> chooses(Somebody who, Path... files) throws Exception {
    var chosen = new CompletableFuture<List<ChosenFile>>();
    who.does(() -> who.intents().choose(who.house(), List.of(files), chosen::complete));
    return chosen.get(20, TimeUnit.SECONDS);
  }

  private static void sends(Somebody who, String text, Path file) throws Exception {
    var chosen = chooses(who, file);
    who.<RoomModel>asks(answer -> who.intents().send(who.house(), who.room(), new Body.Said(text), chosen, answer));
  }

  /// Waits until a message with a file has arrived.
  private static Attachment attached(Somebody who, String text) throws Exception {
    who.sees(text);
    return Somebody.onFx(() -> attachment(who, text));
  }

  private static Attachment attachment(Somebody who, String text) {
    return who.items().stream()
        .filter(MessageModel.class::isInstance)
        .map(item -> ((MessageModel) item).contentProperty().get())
        .filter(content -> content instanceof Content.Written written && written.text().equals(text))
        .map(content -> ((Body.Said) ((Content.Written) content).body()).attachments().getFirst())
        .findFirst()
        .orElseThrow();
  }

  private static FileModel model(Somebody who, Attachment file) throws Exception {
    return Somebody.onFx(() -> who.house().file(file.file()));
  }

  private static boolean isBeyond(Somebody who, String text, long bytes) {
    var state = who.house().file(attachment(who, text).file()).stateProperty().get();
    return switch (state) {
      case State.Going(var moved, var _) -> moved >= bytes;
      case State.Away _ -> who.house().outbox().isEmpty();
      default -> false;
    };
  }

  private static boolean isBeyond(FileModel coming, long bytes) {
    return coming.stateProperty().get() instanceof State.Coming(var moved, var _) && moved >= bytes;
  }

  private static boolean failed(Somebody who, Refusal refusal) {
    return who.house().outbox().stream().anyMatch(item -> item.sending().equals(new Sending.Failed(refusal)));
  }

  private static void saves(Somebody who, Attachment file, Path target) throws Exception {
    who.<Path>asks(answer -> who.intents().save(who.house(), file, target, answer));
  }
}

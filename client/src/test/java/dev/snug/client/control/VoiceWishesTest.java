package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.Toolkit;
import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.Problem;
import dev.snug.client.model.RecordingModel;
import dev.snug.client.model.RecordingModel.State;
import dev.snug.client.model.RoomModel;
import dev.snug.client.voice.Sound;
import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Two people speak to each other over a network that breaks.
@Execution(CONCURRENT)
class VoiceWishesTest {

  @TempDir Path folder;
  private SnugServer house;
  private ShakyNetwork network;
  private Somebody mei;
  private Somebody tom;
  private final List<RecordingModel> recordings = new ArrayList<>();

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
  void whatOneSpeaksTheOtherHearsSampleForSample() throws Exception {
    var spoken = speaks();
    var samples = samples(spoken);
    sends(spoken);
    var heard = voiceAt(tom);
    assertThat(heard.voice()).isEqualTo(spoken.voice());
    assertThat(heard.type()).isEqualTo("audio/wav");
    assertThat(heard.name()).matches("voice-\\d{4}-\\d{2}-\\d{2}-\\d{4}\\.wav");
    tom.does(() -> tom.intents().play(tom.house(), heard, 0, _ -> {}));
    tom.eventually("it was heard", () -> tom.tape().heard().length == samples.length && tom.model().playbackProperty().get() == null);
    assertThat(tom.tape().heard()).isEqualTo(samples);
  }

  @Test
  void whatWasSpokenGoesOutAfterTheAppWasClosed() throws Exception {
    network.breaks();
    mei.seesTheLine(Line.Reconnecting.class);
    sends(speaks());
    mei = mei.restarts();
    network.mends();
    assertThat(voiceAt(tom).bytes()).isPositive();
  }

  @Test
  void whatWasSentOrThrownAwayLiesNowhereAnyMore() throws Exception {
    sends(speaks());
    voiceAt(mei);
    var thrownAway = record();
    mei.does(() -> mei.intents().discard(thrownAway));
    mei.eventually("nothing is left", () -> sounds(mei.folder()).isEmpty());
  }

  @Test
  void whatWasNotSentIsGoneWhenTheAppStartsAgain() throws Exception {
    speaks();
    assertThat(sounds(mei.folder())).hasSize(1);
    mei = mei.restarts();
    mei.eventually("nothing is left", () -> sounds(mei.folder()).isEmpty());
  }

  @Test
  void whoeverBeginsAnewKeepsWhatWasSpoken() throws Exception {
    var first = record();
    var second = record();
    mei.eventually("the first ended", () -> first.stateProperty().get() instanceof State.Spoken);
    assertThat(Somebody.onFx(() -> second.stateProperty().get())).isInstanceOf(State.Running.class);
  }

  @Test
  void oneCanStopHearingAndGoOn() throws Exception {
    var spoken = speaks();
    var troubles = new ArrayList<Problem>();
    mei.does(() -> mei.intents().play(spoken, 100, troubles::add));
    mei.eventually("it was heard", () -> mei.model().playbackProperty().get() == null);
    var samples = samples(spoken);
    assertThat(mei.tape().heard()).hasSize(samples.length - 100 * 32);
    Files.delete(spoken.path());
    mei.does(() -> mei.intents().play(spoken, 0, troubles::add));
    mei.eventually("it is told", () -> troubles.equals(List.of(Problem.Obstacle.SOUND_UNREADABLE)));
  }

  /// Begins to record, and speaks for half a second at least.
  private RecordingModel record() throws Exception {
    var recording = new RecordingModel();
    mei.does(() -> mei.intents().record(recording));
    mei.eventually("half a second is spoken", () -> recording.millisProperty().get() >= 500);
    return recording;
  }

  private ChosenFile speaks() throws Exception {
    var recording = record();
    mei.does(() -> mei.intents().stop(recording));
    mei.eventually("it ended", () -> recording.stateProperty().get() instanceof State.Spoken);
    recordings.add(recording);
    return Somebody.onFx(() -> ((State.Spoken) recording.stateProperty().get()).file());
  }

  private void sends(ChosenFile spoken) throws Exception {
    var body = new Body.Said("", null, null, Set.of(), List.of());
    mei.<RoomModel>asks(answer -> mei.intents().send(mei.house(), mei.room(), body, List.of(spoken), answer));
    mei.does(() -> recordings.forEach(mei.intents()::discard));
  }

  private static Attachment voiceAt(Somebody somebody) throws Exception {
    somebody.eventually("a voice message is there", () -> voice(somebody).isPresent());
    return Somebody.onFx(() -> voice(somebody).orElseThrow());
  }

  /// Of what the house has.
  private static Optional<Attachment> voice(Somebody somebody) {
    return somebody.items().stream()
        .filter(item -> item instanceof MessageModel message && message.stored().isPresent())
        .map(item -> ((MessageModel) item).contentProperty().get())
        .flatMap(content -> content instanceof Content.Written(Body.Said said, var _) ? said.attachments().stream() : Stream.empty())
        .filter(file -> file.voice() != null)
        .findFirst();
  }

  /// Whatever vanishes while one looks is still there for this look.
  private static List<Path> sounds(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(each -> each.toString().endsWith(".wav")).toList();
    } catch (IOException | UncheckedIOException _) {
      return List.of(folder);
    }
  }

  private static byte[] samples(ChosenFile file) throws Exception {
    try (var sound = AudioSystem.getAudioInputStream(file.path().toFile())) {
      return AudioSystem.getAudioInputStream(Sound.SPOKEN, sound).readAllBytes();
    }
  }

  private Somebody comes(String name) throws Exception {
    var somebody = Somebody.starts(folder.resolve(name), name);
    var secret = house.invite(Role.MEMBER, Duration.ofHours(1), 0);
    somebody.joins(new Invite(List.of(new Address("127.0.0.1", network.port())), secret, house.key(), true).link());
    somebody.eventually("the room is there", () -> somebody.room() != null);
    return somebody;
  }
}

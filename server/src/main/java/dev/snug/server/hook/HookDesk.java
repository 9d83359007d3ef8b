package dev.snug.server.hook;

import dev.snug.server.account.Attempts;
import dev.snug.server.account.Hooks;
import dev.snug.server.file.Asked;
import dev.snug.server.file.Caller;
import dev.snug.server.file.FileLimits;
import dev.snug.server.file.HttpDesk;
import dev.snug.server.file.Reply;
import dev.snug.server.log.Readers;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.session.House;
import dev.snug.server.session.Saying;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.HookPost;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// `POST /hooks/…`: whoever has a hook's token lets it say something in its room. The token is looked up before anything of the content is read, and
/// again in the transaction that stores what is said.
public final class HookDesk implements HttpDesk {

  private static final Pattern HOOK = Pattern.compile("/hooks/([A-Za-z0-9_-]{43})");
  private static final long BUSY_RETRY = 1_000;
  private static final long STORAGE_RETRY = 60_000;

  private final House house;
  private final Hooks hooks;
  private final Attempts attempts;
  private final HttpDesk files;
  private final HookPace pace;

  /// @param files whose threads and patience it shares
  public HookDesk(House house, Hooks hooks, Attempts attempts, HttpDesk files) {
    this.house = house;
    this.hooks = hooks;
    this.attempts = attempts;
    this.files = files;
    this.pace = new HookPace(house.rateLimits(), house.nanos());
  }

  @Override
  public FileLimits limits() {
    return files.limits();
  }

  @Override
  public boolean execute(Runnable task) {
    return files.execute(task);
  }

  @Override
  public void ask(Asked asked, Caller caller) {
    var path = HOOK.matcher(asked.path());
    var retryAfter = attempts.retryAfter(asked.visitor().key());
    if (!asked.method().equals("POST")) {
      caller.answer(Reply.refused(405, Refusal.UNKNOWN_TYPE, Map.of("Allow", "POST")));
    } else if (retryAfter > 0) {
      caller.answer(Reply.refused(Refusal.SLOW_DOWN, retryAfter));
    } else if (!path.matches()) {
      caller.answer(Reply.refused(Refusal.NOT_FOUND));
    } else if (!isJson(asked)) {
      caller.answer(Reply.refused(415, Refusal.MALFORMED, Map.of("Accept", "application/json")));
    } else if (asked.contentBytes() > HookContent.MOST_BYTES) {
      caller.answer(Reply.refused(Refusal.TOO_LONG));
    } else {
      lookUp(path.group(1), asked, caller);
    }
  }

  private void lookUp(String token, Asked asked, Caller caller) {
    var reading = new Readers.Reading() {
      @Override
      public void read(Transaction snapshot) throws StorageFailure {
        var hook = hooks.byToken(snapshot, token);
        var retryAfter = hook.isEmpty() ? 0 : pace.tooEarly(hook.get().number());
        if (hook.isEmpty()) {
          attempts.failed(asked.visitor().key());
          caller.answer(Reply.refused(Refusal.NOT_FOUND));
        } else if (retryAfter > 0) {
          caller.answer(Reply.refused(Refusal.SLOW_DOWN, retryAfter));
        } else if (!execute(() -> receive(token, hook.get(), caller))) {
          caller.cut();
        }
      }

      @Override
      public void notRead(StorageFailure failure) {
        caller.answer(refused(failure.refusal()));
      }
    };
    if (!house.readers().submit(reading)) {
      caller.answer(Reply.refused(Refusal.BUSY, BUSY_RETRY));
    }
  }

  private void receive(String token, Hooks.Hook hook, Caller caller) {
    caller.known();
    caller.send(new HookContent(this, caller, bytes -> say(token, hook, bytes, caller)));
  }

  private void say(String token, Hooks.Hook hook, byte[] bytes, Caller caller) {
    HookPost post;
    try {
      post = FrameCodec.readHookPost(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      caller.answer(Reply.refused(Refusal.MALFORMED));
      return;
    } catch (MalformedFrame e) {
      caller.answer(Reply.refused(e.refusal()));
      return;
    }
    var id = "post-" + (post.id() == null ? Invite.newSecret(house.random()) : post.id());
    var body = new Body.Said(post.text(), null, post.thread(), Set.of(), List.of());
    var saying =
        new Saying(
            house, hook.room(), id, body,
            transaction -> hooks.byToken(transaction, token).map(still -> still.person().id()),
            heard -> later(caller, reply(heard)));
    if (!house.appender().submit(saying)) {
      caller.answer(Reply.refused(Refusal.BUSY, BUSY_RETRY));
    }
  }

  /// The writer does not write to connections.
  private void later(Caller caller, Reply reply) {
    if (!execute(() -> caller.answer(reply))) {
      caller.cut();
    }
  }

  private static Reply reply(Saying.Heard heard) {
    return switch (heard) {
      case Saying.Heard.Said(var room, var seq) -> Reply.json(200, FrameCodec.writeHookSaid(room, seq), Map.of());
      case Saying.Heard.Not(var refusal) -> refused(refusal);
    };
  }

  /// A full disk is a matter of time for whoever asks.
  private static Reply refused(Refusal refusal) {
    return refusal == Refusal.STORAGE_FULL
        ? Reply.refused(503, refusal, STORAGE_RETRY, Map.of())
        : Reply.refused(refusal);
  }

  private static boolean isJson(Asked asked) {
    var type = asked.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    return type.matches("application/json(\\s*;\\s*charset=\"?utf-8\"?)?\\s*");
  }
}

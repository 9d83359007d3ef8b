package dev.snug.client.transfer;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Writes what comes into a file, from a place on, a piece at a time; its body is how long the file is then. What the disk
/// does not take, and what is more than there should be, ends the transfer.
final class FileWriting implements HttpResponse.BodySubscriber<Long> {

  private final Path file;
  private final long most;
  private final LongConsumer moved;
  private final CompletableFuture<Long> body = new CompletableFuture<>();
  private long at;
  private @Nullable FileChannel channel;
  private Flow.@Nullable Subscription subscription;

  /// @param most how long it may become
  /// @param moved told how long it is
  FileWriting(Path file, long at, long most, LongConsumer moved) {
    this.file = file;
    this.at = at;
    this.most = most;
    this.moved = moved;
  }

  @Override
  public CompletionStage<Long> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    try {
      var opened = FileChannel.open(file, StandardOpenOption.WRITE);
      channel = opened;
      opened.truncate(at);
      newSubscription.request(1);
    } catch (IOException e) {
      fail(new TransferFailed(Trouble.of(Trouble.Kind.NOT_STORED), e));
    }
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    var open = channel;
    if (open == null || subscription == null) {
      return;
    }
    try {
      for (var piece : pieces) {
        if (at + piece.remaining() > most) {
          fail(new TransferFailed(Trouble.of(Trouble.Kind.DAMAGED), null));
          return;
        }
        while (piece.hasRemaining()) {
          at += open.write(piece, at);
        }
      }
      moved.accept(at);
      subscription.request(1);
    } catch (IOException e) {
      fail(new TransferFailed(Trouble.of(Trouble.Kind.NOT_STORED), e));
    }
  }

  @Override
  public void onError(Throwable broken) {
    release();
    body.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    release();
    body.complete(at);
  }

  private void fail(TransferFailed why) {
    if (subscription != null) {
      subscription.cancel();
    }
    release();
    body.completeExceptionally(why);
  }

  private void release() {
    var open = channel;
    channel = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        body.completeExceptionally(new TransferFailed(Trouble.of(Trouble.Kind.NOT_STORED), e));
      }
    }
  }
}

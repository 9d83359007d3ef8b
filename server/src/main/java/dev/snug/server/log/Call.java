package dev.snug.server.log;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A task that somebody waits for.
final class Call<T> implements Work {

  private final Appender.Task<T> task;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private @Nullable T stored;

  Call(Appender.Task<T> task) {
    this.task = task;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    stored = task.carryOut(transaction);
  }

  @Override
  public void stored() {
    if (stored != null) {
      result.complete(stored);
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    result.completeExceptionally(failure);
  }

  T result(Duration patience) throws StorageFailure {
    try {
      return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageFailure(StorageFailure.Why.FAILED, "nobody waited for the store", e);
    } catch (TimeoutException e) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "the store did not answer", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StorageFailure failure
          ? failure
          : new StorageFailure(StorageFailure.Why.FAILED, "a fault of the server", e);
    }
  }
}

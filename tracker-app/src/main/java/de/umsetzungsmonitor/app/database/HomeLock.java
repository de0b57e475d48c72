package de.umsetzungsmonitor.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The sign on a home directory that somebody runs there. The operating system takes it away with
 * the process, however that ends.
 */
final class HomeLock implements AutoCloseable {

  /** Far behind the text, because a locked region cannot be read on Windows. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws HomeInUse when another process, or this one, has it
   */
  static HomeLock take(Path home) throws IOException {
    Path file = home.resolve("lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new HomeInUse(
          "Another Umsetzungsmonitor (%s) is already running in %s."
              .formatted(Files.readString(file).strip(), home),
          "Use that one, stop it first, or give this one a directory of its own with TRACKER_HOME.");
    }
    channel.truncate(0);
    channel.write(
        StandardCharsets.UTF_8.encode("process " + ProcessHandle.current().pid() + "\n"), 0);
    return new HomeLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

package org.apical.core.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apical.plugin.InputException;

/**
 * The right to run in a folder, held by one process at a time. The system gives it back when the process ends, however it ends.
 * On a disk that knows no locks it is given to everybody.
 */
final class RunLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static RunLock take(Path file, Path folder) {
        while (true) {
            RunLock lock = new RunLock(file, open(file));
            if (!lock.isFree()) {
                lock.release();
                throw busy(file, folder);
            }
            if (lock.sign()) {
                return lock;
            }
            lock.release(); // the owner before took the file away just now
        }
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private boolean isFree() {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process
        } catch (IOException e) {
            return true; // a disk without locks
        }
    }

    /** Leaves the number of the process for those who find the folder locked; false if the file is not there any more. */
    private boolean sign() {
        try {
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            return Files.readString(file).equals(pid);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            return true; // only the message of another process is less helpful
        }
    }

    private static InputException busy(Path file, Path folder) {
        InputException fault = new InputException(
                "run-busy", "the run in " + folder + " is being run now, by the process " + owner(file));
        fault.mend("wait for it, or end it: 'kill -INT " + owner(file) + "' lets it write a checkpoint first");
        return fault;
    }

    private static String owner(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "that holds " + file;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file); // before it is given back: who waits for this file finds that it is gone
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
        release();
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            return; // the lock ends with the process at the latest
        }
    }
}

package org.apical.core.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * The batches of an epoch, one after the other, read ahead by threads of its own into a few buffers. With and without threads
 * the batches are the same, bit for bit.
 *
 * <p>For one consumer.
 */
public final class BatchStream implements AutoCloseable {
    private final BatchReader reader;
    private final Batch[] ring;
    private final Ring state;
    private final List<Thread> threads = new ArrayList<>();
    private final Workspace own;

    /**
     * A stream that has not been started.
     *
     * @param workers threads that read ahead; with 0, {@link #next} reads itself
     */
    public BatchStream(BatchReader reader, int workers) {
        this.reader = reader;
        this.ring = new Batch[workers == 0 ? 1 : workers + 2]; // one at the consumer, one ready, one for each thread
        for (int i = 0; i < ring.length; i++) {
            ring[i] = reader.room();
        }
        this.state = new Ring(ring.length);
        this.own = reader.workspace();
        for (int i = 0; i < workers; i++) {
            Workspace workspace = reader.workspace();
            Thread thread = new Thread(() -> work(workspace), "apical-batches-" + (i + 1));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Goes to a batch of an epoch; what was read ahead is dropped. */
    public void start(long epoch, int batch) {
        int batches = reader.plan().batches();
        if (batch < 0 || batch > batches) {
            throw new IllegalArgumentException("batch " + batch + " of " + batches);
        }
        state.start(epoch, batch, batches);
    }

    /**
     * The next batch of the epoch, or null behind the last. It stays as it is until the next call.
     *
     * @throws RuntimeException what a reading thread met, at the batch that it was reading
     */
    public Batch next() {
        return threads.isEmpty() ? nextHere() : nextThere();
    }

    private Batch nextHere() {
        Ring.Ticket ticket = state.takeNow();
        if (ticket == null) {
            return null;
        }
        reader.read(ticket.epoch(), ticket.batch(), own, ring[0]);
        return ring[0];
    }

    private Batch nextThere() {
        int slot = state.await();
        return slot < 0 ? null : ring[slot];
    }

    private void work(Workspace workspace) {
        for (Ring.Ticket ticket = state.take(); ticket != null; ticket = state.take()) {
            Throwable met = null;
            try {
                reader.read(ticket.epoch(), ticket.batch(), workspace, ring[ticket.slot()]);
            } catch (RuntimeException | Error e) {
                met = e;
            }
            state.done(ticket, met);
        }
    }

    /** Ends the threads. The examples stay open. */
    @Override
    public void close() {
        state.close();
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= !joined(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}

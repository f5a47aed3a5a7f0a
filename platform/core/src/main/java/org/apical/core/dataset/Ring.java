package org.apical.core.dataset;

import java.util.Arrays;

/**
 * Who reads which batch into which buffer: batch n of an epoch goes into buffer {@code n % slots}. Hands out batches in order,
 * never more than there are free buffers, and hands them over in the same order.
 */
final class Ring {
    /** A batch to be read, and where to. */
    record Ticket(long epoch, int batch, int slot) {}

    private final boolean[] isReady;
    private final Throwable[] met;
    private long epoch;
    private int end;
    private int taken; // the next batch to be handed out
    private int given; // the next batch that the consumer gets
    private int held = -1; // the batch that the consumer has
    private int busy; // buffers that are being filled
    private boolean isClosed;

    Ring(int slots) {
        isReady = new boolean[slots];
        met = new Throwable[slots];
    }

    /** Begins anew at a batch, once no buffer is being filled any more. */
    synchronized void start(long newEpoch, int batch, int batches) {
        end = 0; // nothing more is handed out
        while (busy > 0) {
            pause();
        }
        epoch = newEpoch;
        taken = batch;
        given = batch;
        held = -1;
        end = batches;
        Arrays.fill(isReady, false);
        Arrays.fill(met, null);
        notifyAll();
    }

    /** The next batch to be read, as soon as there is one and a buffer for it; null after the end of the stream. */
    synchronized Ticket take() {
        while (!isClosed && !isFree()) {
            pause();
        }
        return isClosed ? null : ticket();
    }

    /** The next batch for a consumer that reads itself; null behind the last. */
    synchronized Ticket takeNow() {
        return taken < end ? new Ticket(epoch, taken++, 0) : null;
    }

    private boolean isFree() {
        int oldest = held >= 0 ? held : given;
        return taken < end && taken - oldest < isReady.length;
    }

    private Ticket ticket() {
        busy++;
        Ticket ticket = new Ticket(epoch, taken, taken % isReady.length);
        taken++;
        return ticket;
    }

    /** A batch has been read, or something was met that kept it from it. */
    synchronized void done(Ticket ticket, Throwable what) {
        busy--;
        isReady[ticket.slot()] = true;
        met[ticket.slot()] = what;
        notifyAll();
    }

    /** The buffer of the next batch, as soon as it is read; -1 behind the last. */
    synchronized int await() {
        held = -1;
        notifyAll();
        if (isClosed || given >= end) {
            return -1;
        }
        int slot = given % isReady.length;
        while (!isReady[slot]) {
            pause();
        }
        rethrow(met[slot]);
        isReady[slot] = false;
        held = given++;
        return slot;
    }

    private static void rethrow(Throwable what) {
        if (what instanceof RuntimeException e) {
            throw e;
        }
        if (what instanceof Error e) {
            throw e;
        }
    }

    synchronized void close() {
        isClosed = true;
        notifyAll();
    }

    @SuppressWarnings("WaitNotInLoop") // each caller is a loop
    private void pause() {
        boolean interrupted = false;
        try {
            wait();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a batch");
        }
    }
}

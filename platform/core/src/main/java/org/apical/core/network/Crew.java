package org.apical.core.network;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads that do the same work on fixed shares, many times a second: the caller is number 0, and {@link #run} returns when
 * all are done.
 *
 * <p>Between two runs the threads wait actively, since a step takes only microseconds; after a while without work they sleep.
 */
final class Crew implements AutoCloseable {
    /** Some 20 µs: on a machine with other work, a spinning thread keeps the processor from the one that it waits for. */
    private static final int SPINS = 500;

    private static final int YIELDS = 2_000;

    private final int size;
    private final IntConsumer work;
    private final Thread[] threads;
    private final AtomicInteger pending = new AtomicInteger();
    private volatile int round;
    private volatile boolean closed;
    private volatile Throwable failure;

    /**
     * Starts the threads.
     *
     * @param size number of shares, at least 1
     * @param work what to do for a share
     */
    Crew(int size, IntConsumer work) {
        this.size = size;
        this.work = work;
        this.threads = new Thread[size - 1];
        for (int i = 1; i < size; i++) {
            int share = i;
            threads[i - 1] = new Thread(() -> serve(share), "apical-worker-" + share);
            threads[i - 1].setDaemon(true);
            threads[i - 1].start();
        }
    }

    /** Does all shares once. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the caller writes it
    void run() {
        pending.set(size - 1);
        round++;
        work.accept(0);
        for (int spins = 0; pending.get() > 0; spins++) {
            pause(spins);
        }
        if (failure != null) {
            throw rethrown();
        }
    }

    private RuntimeException rethrown() {
        Throwable t = failure;
        failure = null;
        if (t instanceof Error e) {
            throw e;
        }
        return (RuntimeException) t;
    }

    private void serve(int share) {
        int done = 0;
        for (int spins = 0; !closed; spins++) {
            if (round == done) {
                pause(spins);
                continue;
            }
            done++;
            spins = 0;
            try {
                work.accept(share);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            pending.decrementAndGet();
        }
    }

    private static void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else if (spins < SPINS + YIELDS) {
            Thread.yield();
        } else {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}

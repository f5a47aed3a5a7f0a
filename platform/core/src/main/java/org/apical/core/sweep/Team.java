package org.apical.core.sweep;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Threads that do a fixed number of shares of the same work, many times a second. Each thread has a share of its own, so that its
 * memory stays in its cache; but where the machine is busy and a thread does not get a processor, another one that is done takes
 * its share. Which thread does a share must not matter to the work.
 *
 * <p>Between two runs the threads wait actively, since a stage takes only microseconds; after a while without work they sleep.
 */
final class Team implements AutoCloseable {
    private static final int SPINS = 10_000;
    private static final int YIELDS = 1_000;
    private static final long SLEEP_NANOS = 50_000;

    private final int size;
    private final IntConsumer work;
    /** For each share the number of the last run in which it was claimed. */
    private final AtomicIntegerArray claims;

    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile int run;
    private volatile boolean closed;
    private volatile Throwable failure;

    /**
     * Starts the threads.
     *
     * @param size number of shares and of threads, the caller included; at least 1
     * @param work what to do for a share
     */
    Team(int size, IntConsumer work) {
        this.size = size;
        this.work = work;
        this.claims = new AtomicIntegerArray(size);
        for (int i = 1; i < size; i++) {
            int own = i;
            Thread thread = new Thread(() -> serve(own), "apical-worker-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Does all shares once. */
    void run() {
        if (size == 1) {
            work.accept(0);
            return;
        }
        int now = run + 1;
        unfinished.set(size);
        run = now;
        claim(0, now);
        for (int spins = 0; unfinished.get() > 0; spins++) {
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

    /** Does its own share, then those that nobody has begun. */
    private void claim(int own, int now) {
        for (int i = 0; i < size; i++) {
            int share = (own + i) % size;
            if (claims.compareAndSet(share, now - 1, now)) {
                work(share);
            }
        }
    }

    private void work(int share) {
        try {
            work.accept(share);
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            unfinished.decrementAndGet();
        }
    }

    private void serve(int own) {
        int seen = 0;
        for (int spins = 0; !closed; spins++) {
            int now = run;
            if (now != seen) {
                claim(own, now);
                seen = now;
                spins = 0;
            }
            pause(spins);
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // giving way is the point
    private static void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else if (spins < SPINS + YIELDS) {
            Thread.yield();
        } else {
            LockSupport.parkNanos(SLEEP_NANOS);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}

package org.apical.core.network;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Threads that do a fixed number of shares of the same work, many times a second. Shares are claimed, not assigned: where the
 * machine is busy and a thread does not get a processor, the caller does its share instead of waiting for it. Which thread does
 * a share must not matter to the work.
 *
 * <p>Between two runs the threads wait actively, since a step takes only microseconds; after a while without work they sleep.
 */
final class Crew implements AutoCloseable {
    private static final int SPINS = 10_000;
    private static final int YIELDS = 1_000;
    private static final long SLEEP_NANOS = 50_000;

    private final int size;
    private final IntConsumer work;
    /** Number of the run in the upper half, next share to claim in the lower half. */
    private final AtomicLong claims;

    private final AtomicInteger unfinished = new AtomicInteger();
    private int run;
    private volatile boolean closed;
    private volatile Throwable failure;

    /**
     * Starts the threads.
     *
     * @param size number of shares and of threads, the caller included; at least 1
     * @param work what to do for a share
     */
    Crew(int size, IntConsumer work) {
        this.size = size;
        this.work = work;
        this.claims = new AtomicLong(size);
        for (int i = 1; i < size; i++) {
            Thread thread = new Thread(this::serve, "apical-worker-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Does all shares once. */
    void run() {
        unfinished.set(size);
        run++;
        claims.set((long) run << 32);
        claim();
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

    /** Does shares until none is left; whether there was one. */
    private boolean claim() {
        boolean didSome = false;
        long claim = claims.get();
        while ((int) claim < size) {
            if (claims.compareAndSet(claim, claim + 1)) {
                work((int) claim);
                didSome = true;
            }
            claim = claims.get();
        }
        return didSome;
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

    private void serve() {
        for (int spins = 0; !closed; spins++) {
            if (claim()) {
                spins = 0;
            } else {
                pause(spins);
            }
        }
    }

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

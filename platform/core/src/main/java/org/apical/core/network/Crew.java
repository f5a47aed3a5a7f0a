package org.apical.core.network;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that do their shares of the same work, many times a second: a sequence of acts, and in it one place where all shares must
 * have arrived before any goes on. Each thread has a share of its own, so that its memory stays in its cache; but where the machine
 * is busy and a thread does not get a processor, the caller does its share, too. Which thread does a share must not matter to the work.
 *
 * <p>Threads wait actively, since a step takes only microseconds; after a while without work they sleep. News take some hundred
 * nanoseconds from one processor's cache to another's. That is why acts after the meeting need no word of the caller, and each number
 * that others read is alone in its lines of memory.
 */
final class Crew implements AutoCloseable {
    /** What there is to do. */
    @FunctionalInterface
    interface Work {
        /**
         * Does one act of one share.
         *
         * @param share number of the share
         * @param act 1 to 6
         * @param step what the caller said with it
         */
        void run(int share, int act, long step);
    }

    /** The act that is the meeting. */
    static final int MEET = 7;

    /** The act after which the step is the next one. */
    static final int ADVANCE = 6;

    /** Most acts of a sequence. */
    static final int MOST_ACTS = 8;

    private static final int ACT_BITS = 3;
    private static final int STEP_SHIFT = MOST_ACTS * ACT_BITS + 1;
    private static final long TOGGLE = 1L << MOST_ACTS * ACT_BITS;

    /** Between numbers that different threads write: processors fetch two lines of 64 bytes at a time. */
    private static final int APART = 16;

    private static final int EAGER_SPINS = 100;
    private static final int SPINS_BEFORE_HELP = 300;
    private static final int SPINS = 20_000;
    private static final int YIELDS = 1_000;
    private static final long SLEEP_NANOS = 50_000;

    private final int size;
    private final Work work;
    private final AtomicLongArray orders = new AtomicLongArray(3 * APART);
    /** For each share the number of its last meeting. */
    private final AtomicLongArray meetings;
    /** For each share whether somebody is at it. */
    private final AtomicLongArray locks;

    private final Progress[] progress;
    private volatile boolean closed;
    private volatile Throwable failure;

    /** How far a share is; whoever holds its lock writes it. */
    private static final class Progress {
        /** Room before and after, so that it shares no line with another's. */
        private final AtomicLongArray numbers = new AtomicLongArray(3 * APART);

        /** The order that it took last. */
        long order() {
            return numbers.getPlain(APART);
        }

        /** The acts of it that are left. */
        int rest() {
            return (int) numbers.getPlain(APART + 1);
        }

        long step() {
            return numbers.getPlain(APART + 2);
        }

        /** How many orders it has taken. */
        long taken() {
            return numbers.getPlain(APART + 3);
        }

        void take(long order) {
            numbers.setPlain(APART, order);
            numbers.setPlain(APART + 1, order & TOGGLE - 1);
            numbers.setPlain(APART + 2, order >>> STEP_SHIFT);
            numbers.setPlain(APART + 3, taken() + 1);
        }

        void pass() {
            numbers.setPlain(APART + 1, rest() >>> ACT_BITS);
        }

        void giveUp() {
            numbers.setPlain(APART + 1, MEET);
        }

        void advance() {
            numbers.setPlain(APART + 2, step() + 1);
        }
    }

    /**
     * Starts the threads.
     *
     * @param size number of shares and of threads, the caller included; at least 1
     * @param work what to do
     */
    Crew(int size, Work work) {
        this.size = size;
        this.work = work;
        this.meetings = new AtomicLongArray((size + 2) * APART);
        this.locks = new AtomicLongArray((size + 2) * APART);
        this.progress = new Progress[size];
        for (int share = 0; share < size; share++) {
            progress[share] = new Progress();
        }
        for (int share = 1; share < size; share++) {
            int own = share;
            Thread thread = new Thread(() -> serve(own), "apical-worker-" + share);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static int place(int share) {
        return (share + 1) * APART;
    }

    /** A sequence of acts with another one at its end. */
    static int then(int acts, int count, int act) {
        return acts | act << count * ACT_BITS;
    }

    /**
     * Has all shares do a sequence of acts, and waits until they have met and the first share is done.
     *
     * @param acts what {@link #then} made of acts; one of them is {@link #MEET}
     * @param step the step of the first act
     */
    void run(int acts, long step) {
        long toggle = (orders.getPlain(APART) & TOGGLE) ^ TOGGLE;
        orders.setRelease(APART, step << STEP_SHIFT | toggle | acts);
        for (int spins = 0; !isIdle(0); spins++) {
            advance(0);
            if (spins > SPINS_BEFORE_HELP) {
                help();
            }
            pause(spins);
        }
        if (failure != null) {
            throw rethrown();
        }
    }

    private void help() {
        for (int share = 1; share < size; share++) {
            advance(share);
        }
    }

    /** Waits until nobody is at work, after a failure: what is left of the last order is done or given up. */
    void rest() {
        for (int share = 0; share < size; share++) {
            for (int spins = 0; !isIdle(share); spins++) {
                advance(share);
                pause(spins);
            }
            while (!locks.compareAndSet(place(share), 0, 1)) {
                Thread.onSpinWait();
            }
            locks.setRelease(place(share), 0);
        }
        failure = null;
    }

    private RuntimeException rethrown() {
        Throwable t = failure;
        failure = null;
        if (t instanceof Error e) {
            throw e;
        }
        return (RuntimeException) t;
    }

    private boolean isIdle(int share) {
        return progress[share].rest() == 0 && progress[share].order() == orders.getAcquire(APART);
    }

    /** Does of a share what can be done, unless somebody is at it. */
    private void advance(int share) {
        if (!locks.compareAndSet(place(share), 0, 1)) {
            return;
        }
        Progress own = progress[share];
        long order = orders.getAcquire(APART);
        if (own.rest() == 0 && own.order() != order) {
            own.take(order);
        }
        try {
            proceed(share, own);
        } catch (RuntimeException | Error e) {
            failure = e;
            own.giveUp();
        } finally {
            locks.setRelease(place(share), 0);
        }
    }

    private void proceed(int share, Progress own) {
        for (int rest = own.rest(); rest != 0; rest = own.rest()) {
            int act = rest & (1 << ACT_BITS) - 1;
            if (act == MEET) {
                if (!haveMet(share, own.taken())) {
                    return;
                }
            } else if (act == ADVANCE) {
                own.advance();
            } else {
                work.run(share, act, own.step());
            }
            own.pass();
        }
    }

    private boolean haveMet(int share, long number) {
        if (meetings.getPlain(place(share)) != number) {
            meetings.setRelease(place(share), number);
        }
        for (int other = 0; other < size; other++) {
            if (meetings.getAcquire(place(other)) < number) {
                return false;
            }
        }
        return true;
    }

    /** Stays awake as long as there are orders, even if the caller has done all that they say. */
    private void serve(int own) {
        long seen = 0;
        for (int spins = 0; !closed; spins++) {
            long order = orders.getAcquire(APART);
            if (order != seen) {
                seen = order;
                spins = 0;
            }
            if (!isIdle(own)) {
                advance(own);
            }
            pause(spins);
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // giving way is the point
    private static void pause(int spins) {
        if (spins < EAGER_SPINS) {
            return;
        }
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

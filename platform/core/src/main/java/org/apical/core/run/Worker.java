package org.apical.core.run;

import java.util.Optional;
import org.apical.plugin.ApicalException;

/** Runs a course on a thread of its own, so that a plug-in that never comes back can be left behind. */
final class Worker {
    private final Thread thread;
    private volatile Throwable thrown;

    Worker(Course course) {
        this.thread = new Thread(() -> run(course), "apical-run");
        this.thread.setDaemon(true);
    }

    private void run(Course course) {
        try {
            course.run();
        } catch (Throwable t) { // handed to the thread that waits
            thrown = t;
        }
    }

    /**
     * Runs it, and waits.
     *
     * @throws ApicalException if a plug-in is left behind; nobody may use the network any more
     */
    void complete(StepLimit limit) {
        thread.start();
        try {
            while (thread.isAlive()) {
                thread.join(limit.interval());
                Optional<ApicalException> hangs = thread.isAlive() ? limit.look(thread) : Optional.empty();
                if (hangs.isPresent()) {
                    throw hangs.get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the thread that waits for the run was interrupted", e);
        }
        rethrow();
    }

    private void rethrow() {
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }
}

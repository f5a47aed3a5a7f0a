package org.apical.host.check;

import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;

/** Leaves a thread behind whenever it stops. */
public final class LeakingActivator extends CountingActivator {
    @Override
    public void start(BundleContext context) {
        super.start(context);
        Thread thread = new Thread(new Sleep(), "left behind");
        thread.setDaemon(true);
        thread.start();
    }

    /** Sleeps until the test that knows the thread's name is over. */
    public static final class Sleep implements Runnable {
        @Override
        public void run() {
            LockSupport.parkNanos(60_000_000_000L);
        }
    }
}

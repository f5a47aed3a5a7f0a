package org.apical.host.framework;

import java.util.function.Consumer;
import org.apache.felix.framework.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** Hands what the framework has to say to the host, so that it never writes into a command's output. */
final class FrameworkLog extends Logger {
    private final Consumer<String> messages;

    FrameworkLog(Consumer<String> messages) {
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    protected void doLog(Bundle bundle, ServiceReference sr, int level, String msg, Throwable throwable) {
        if (level == LOG_ERROR) {
            String who = bundle == null ? "" : "bundle '" + bundle.getSymbolicName() + "': ";
            messages.accept("framework: " + who + msg + (throwable == null ? "" : " (" + throwable + ")"));
        }
    }
}

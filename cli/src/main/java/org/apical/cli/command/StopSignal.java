package org.apical.cli.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A request to stop by SIGINT or SIGTERM. The first one asks the run to end after its step, the second one leaves at once.
 *
 * <p>Java has no public interface for signals. The one that every Java since 1.2 has is reached by reflection, so that
 * nothing depends on it: where it is missing, a signal ends the process as it ends any other.
 */
public final class StopSignal {
    /** What a shell calls a process that a signal ended: 128 and the signal's number. */
    private static final int LEFT_AT_ONCE = 130;

    private final AtomicInteger count = new AtomicInteger();
    private final Consumer<String> messages;

    /**
     * A request that has not been made.
     *
     * @param messages told when it is made
     */
    public StopSignal(Consumer<String> messages) {
        this.messages = messages;
    }

    /** Begins to listen to the signals of the process. */
    void listen() {
        List.of("INT", "TERM").forEach(this::handle);
    }

    /** Makes the request, as the first signal does. */
    public void request() {
        count.incrementAndGet();
    }

    /** Whether a signal came. */
    boolean isRequested() {
        return count.get() > 0;
    }

    private void handle(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler act = this::invoked;
            Object proxy = Proxy.newProxyInstance(StopSignal.class.getClassLoader(), new Class<?>[] {handler}, act);
            Object which = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, handler).invoke(null, which, proxy);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return; // this Java has no such class, or the signal is not to be handled: it ends the process as usual
        }
    }

    private Object invoked(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "handle" -> received();
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "stop";
        };
    }

    /** What a signal does. */
    private Object received() {
        if (count.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(LEFT_AT_ONCE);
        }
        messages.accept("stopping after this step; interrupt again to leave at once");
        return null;
    }
}

package org.apical.testkit.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * One thing that a plug-in must do.
 *
 * @param title a claim about it
 * @param body throws an {@link AssertionError} if the claim is wrong
 */
public record Check(String title, Runnable body) implements Runnable {
    @Override
    public void run() {
        body.run();
    }

    /** Fails unless a claim holds. */
    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** Fails unless two numbers are within a distance. */
    static void near(double expected, double actual, double tolerance, String what) {
        require(
                Math.abs(expected - actual) <= tolerance,
                what + " is " + actual + ", but must be " + expected + " within " + tolerance);
    }

    /** Fails if a name stands twice. */
    static void distinct(Collection<String> names, String what) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> require(seen.add(name), what + " '" + name + "' is declared twice"));
    }
}

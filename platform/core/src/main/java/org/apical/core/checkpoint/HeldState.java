package org.apical.core.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apical.plugin.InputException;

/** The state of some parts, held in memory so that they can return to it. */
public final class HeldState {
    private final Map<String, byte[]> sections = new LinkedHashMap<>();

    /** The state of parts as they stand. */
    public static HeldState of(Map<String, Saved> parts) {
        HeldState held = new HeldState();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StateWriter writer = new StateWriter(out);
        parts.forEach((name, part) -> {
            out.reset();
            save(part, writer);
            held.sections.put(name, out.toByteArray());
        });
        return held;
    }

    private static void save(Saved part, StateWriter writer) {
        try {
            part.save(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    /** Hands the same parts what they held. */
    public void restore(Map<String, Saved> parts) {
        parts.forEach((name, part) -> restore(name, part));
    }

    private void restore(String name, Saved part) {
        byte[] section = sections.get(name);
        if (section == null) {
            throw new NoSuchElementException("nothing is held of '" + name + "'");
        }
        try {
            part.restore(new StateReader(
                    new ByteArrayInputStream(section),
                    section.length,
                    difference -> new InputException("checkpoint-mismatch", difference)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

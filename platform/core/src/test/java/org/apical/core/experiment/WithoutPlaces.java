package org.apical.core.experiment;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apical.plugin.Place;

/** Compares experiments by all that they say, whatever the lines in which they say it. */
final class WithoutPlaces {
    private WithoutPlaces() {}

    /** A value as text, without its places. */
    static String of(Object value) {
        if (value instanceof Record part && !(value instanceof Place)) {
            return part.getClass().getSimpleName() + components(part);
        } else if (value instanceof Collection<?> all) {
            return all.stream().map(WithoutPlaces::of).toList().toString();
        } else if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map)
                    .entrySet().stream()
                            .map(e -> e.getKey() + "=" + of(e.getValue()))
                            .toList()
                            .toString();
        } else if (value instanceof Optional<?> maybe) {
            return maybe.map(WithoutPlaces::of).toString();
        }
        return value instanceof Place ? "" : String.valueOf(value);
    }

    private static String components(Record part) {
        StringBuilder text = new StringBuilder("(");
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                text.append(of(component.getAccessor().invoke(part))).append("; ");
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("no component", e);
            }
        }
        return text.append(')').toString();
    }
}

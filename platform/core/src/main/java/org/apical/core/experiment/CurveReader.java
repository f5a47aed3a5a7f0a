package org.apical.core.experiment;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.experiment.PhaseSpec.Source;
import org.apical.core.yaml.YamlNode;
import org.apical.plugin.InputException;
import org.apical.plugin.Range;
import org.apical.unit.Unit;

/** Reads a piecewise linear current: {@code {points: [[0 s, 0 pA], [1 s, 100 pA]]}}. */
final class CurveReader {
    private final Scope scope;

    CurveReader(Scope scope) {
        this.scope = scope;
    }

    Source.Curve read(Section section) {
        List<Double> seconds = new ArrayList<>();
        List<Double> amperes = new ArrayList<>();
        for (YamlNode node : Section.sequence(section.need("points"), section.said("points"))) {
            List<YamlNode> point = Section.sequence(node, "a point of " + section.what());
            if (point.size() != 2) {
                throw Faults.form(node, "a point of " + section.what(), "[time, current]");
            }
            double time = scope.number(point.get(0), "a time of " + section.what(), Unit.SECOND, Range.ALL);
            checkAscends(seconds, time, section, node);
            seconds.add(time);
            amperes.add(scope.number(point.get(1), "a value of " + section.what(), Unit.AMPERE, Range.ALL));
        }
        if (seconds.isEmpty()) {
            throw Faults.form(section.need("points"), section.said("points"), "at least one point [time, current]");
        }
        return new Source.Curve(List.copyOf(seconds), List.copyOf(amperes));
    }

    private static void checkAscends(List<Double> seconds, double time, Section section, YamlNode node) {
        if (!seconds.isEmpty() && time <= seconds.get(seconds.size() - 1)) {
            throw new InputException(
                            "number-range",
                            "a point of " + section.what() + " at " + time + " s follows one at "
                                    + seconds.get(seconds.size() - 1) + " s")
                    .at(node.place())
                    .mend("give the points in order of time");
        }
    }
}

package org.apical.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apical.plugin.Place;
import org.apical.report.figure.FigureData;
import org.apical.report.figure.FigureSpec;
import org.apical.report.figure.Kind;
import org.apical.report.figure.PanelSpec;
import org.apical.report.figure.Points;
import org.apical.report.figure.SeriesData;

/** Learning curves of groups of runs: for each data set the test error, and the angle to the gradient where it was measured. */
final class CurvesFigure {
    /** Beyond this ratio of the largest to the smallest error an axis is logarithmic. */
    private static final double WIDE = 10;

    private static final Place NOWHERE = new Place("compare", 0, 0, "");

    private final List<RunGroup> groups;
    private final GroupNames names;

    CurvesFigure(List<RunGroup> groups, GroupNames names) {
        this.groups = groups;
        this.names = names;
    }

    FigureData data() {
        List<FigureData.Panel> panels = new ArrayList<>();
        List<String> datasets = GroupNames.datasets(groups);
        for (String dataset : datasets) {
            List<RunGroup> own =
                    groups.stream().filter(g -> g.dataset().equals(dataset)).toList();
            String title = datasets.size() > 1 ? dataset : "";
            List<SeriesData> errors = series(own, RunGroup::errors);
            panels.add(
                    panel(title, new PanelSpec.Axis("test error (%)", Double.NaN, Double.NaN, isWide(errors)), errors));
            List<SeriesData> angles = series(own, RunGroup::angles);
            if (!angles.isEmpty()) {
                panels.add(panel(title, new PanelSpec.Axis("angle to the gradient (°)", 0, 95, false), angles));
            }
        }
        List<PanelSpec> specs = panels.stream().map(FigureData.Panel::spec).toList();
        return new FigureData(
                new FigureSpec(
                        "compare", "Learning curves, mean over seeds and one standard deviation", 2, specs, NOWHERE),
                panels);
    }

    private static FigureData.Panel panel(String title, PanelSpec.Axis y, List<SeriesData> series) {
        PanelSpec.Axis x = new PanelSpec.Axis("epoch", Double.NaN, Double.NaN, false);
        return new FigureData.Panel(new PanelSpec(title, x, y, List.of(), List.of(), List.of()), series);
    }

    private List<SeriesData> series(List<RunGroup> own, Function<RunGroup, Map<Integer, Spread>> curve) {
        List<SeriesData> series = new ArrayList<>();
        for (RunGroup group : own) {
            Map<Integer, Spread> points = curve.apply(group);
            if (!points.isEmpty()) {
                series.add(
                        new SeriesData(Kind.LINE, names.legend(group), points(points), points.size() < 30, false, ""));
            }
        }
        return series;
    }

    private static Points points(Map<Integer, Spread> curve) {
        double[] x = curve.keySet().stream().mapToDouble(e -> e).toArray();
        List<Spread> all = List.copyOf(curve.values());
        double[] y = all.stream().mapToDouble(Spread::mean).toArray();
        double[] low = all.stream().mapToDouble(s -> s.mean() - half(s)).toArray();
        double[] high = all.stream().mapToDouble(s -> s.mean() + half(s)).toArray();
        return new Points(x, y, low, high, all.stream().anyMatch(s -> s.count() > 1));
    }

    private static double half(Spread spread) {
        return Double.isNaN(spread.deviation()) ? 0 : spread.deviation();
    }

    private static boolean isWide(List<SeriesData> series) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (SeriesData s : series) {
            for (int i = 0; i < s.points().count(); i++) {
                least = Math.min(least, s.points().low()[i]);
                most = Math.max(most, s.points().high()[i]);
            }
        }
        return least > 0 && most > WIDE * least;
    }
}

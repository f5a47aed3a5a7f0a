package {{package}};

import java.util.ArrayList;
import java.util.List;
import org.apical.monitor.Monitor;
import org.apical.monitor.MonitorContext;
import org.apical.monitor.Recording;
import org.apical.plugin.Parameter;
import org.apical.state.StateArray;
import org.osgi.service.component.annotations.Component;

/** The largest element of each array. */
@Component(
        service = Monitor.class,
        property = {"kind={{kind}}", "name={{plugin}}"})
public final class {{Class}} implements Monitor {
    @Override
    public String name() {
        return "{{plugin}}";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public String text() {
        return "One row per sample: the time, and the largest element of each array.";
    }

    @Override
    public Recording create(MonitorContext context) {
        List<StateArray> arrays = context.arrays();
        List<String> columns = new ArrayList<>(List.of("time_s"));
        arrays.forEach(a -> columns.add("largest_" + columns.size()));
        context.columns(columns);
        return step -> {
            double[] row = new double[1 + arrays.size()];
            row[0] = step * context.dt();
            for (int i = 0; i < arrays.size(); i++) {
                row[i + 1] = largest(arrays.get(i));
            }
            context.row(row);
        };
    }

    private static double largest(StateArray array) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < array.length(); i++) {
            largest = Math.max(largest, array.get(i));
        }
        return largest;
    }
}

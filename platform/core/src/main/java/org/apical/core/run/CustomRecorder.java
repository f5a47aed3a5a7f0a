package org.apical.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apical.core.checkpoint.StateReader;
import org.apical.core.checkpoint.StateWriter;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.MonitorSpec;
import org.apical.core.folder.Table;
import org.apical.core.network.Network;
import org.apical.core.network.NeuronGroup;
import org.apical.core.network.ParameterBinding;
import org.apical.monitor.Monitor;
import org.apical.monitor.MonitorContext;
import org.apical.monitor.Recording;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.state.Extent;
import org.apical.state.Precision;
import org.apical.state.StateArray;
import org.apical.unit.Unit;

/** A monitor plug-in at work. */
final class CustomRecorder implements Recorder {
    private final long interval;
    private final Recording recording;
    private final Context context;
    private final MonitorSpec.Custom spec;
    private final ChosenPlugin<Monitor> chosen;

    CustomRecorder(MonitorSpec.Custom spec, ChosenPlugin<Monitor> chosen, Network network, Tables tables) {
        this.spec = spec;
        this.chosen = chosen;
        this.interval = Math.max(1, Math.round(spec.every() / network.dt()));
        Monitor monitor = chosen.plugin();
        Parameters parameters = ParameterBinding.bind(chosen.use(), monitor.parameters());
        List<StateArray> arrays =
                spec.arrays().stream().map(name -> array(name, spec, network)).toList();
        this.context = new Context(parameters, network.dt(), arrays, spec.table(), tables);
        this.recording = monitor.create(context);
    }

    /** Another monitor in its place, which goes on in the same table with what this one keeps. */
    CustomRecorder successor(ChosenPlugin<Monitor> chosen, Network network, Tables tables) {
        CustomRecorder next = new CustomRecorder(spec, chosen, network, tables);
        for (StateArray kept : next.context.kept) {
            context.kept.stream()
                    .filter(old -> old.name().equals(kept.name()) && old.length() == kept.length())
                    .forEach(kept::copyFrom);
        }
        return next;
    }

    /** Its plug-in. */
    ChosenPlugin<Monitor> chosen() {
        return chosen;
    }

    /** Its table. */
    String table() {
        return spec.table();
    }

    private static StateArray array(String path, MonitorSpec.Custom spec, Network network) {
        int dot = path.lastIndexOf('.');
        NeuronGroup group = dot < 0 ? null : network.group(path.substring(0, dot));
        if (group == null || group.array(path.substring(dot + 1)).isEmpty()) {
            throw new InputException("variable-unknown", "there is no array '" + path + "'")
                    .at(spec.place())
                    .mend("write group.variable");
        }
        return group.array(path.substring(dot + 1)).orElseThrow();
    }

    @Override
    public long due(long step) {
        return (step / interval + 1) * interval;
    }

    @Override
    public void sample(long step) {
        recording.sample(step);
    }

    @Override
    public void save(StateWriter out) throws IOException {
        for (StateArray array : context.kept) {
            out.array(array.name(), array);
        }
    }

    @Override
    public void restore(StateReader in) throws IOException {
        for (StateArray array : context.kept) {
            in.array(array.name(), array);
        }
    }

    /** What a monitor plug-in sees. */
    private static final class Context implements MonitorContext {
        private final Parameters parameters;
        private final double dt;
        private final List<StateArray> arrays;
        private final String name;
        private final Tables tables;
        private final List<StateArray> kept = new ArrayList<>();
        private Table table;

        Context(Parameters parameters, double dt, List<StateArray> arrays, String name, Tables tables) {
            this.parameters = parameters;
            this.dt = dt;
            this.arrays = arrays;
            this.name = name;
            this.tables = tables;
        }

        @Override
        public Parameters parameters() {
            return parameters;
        }

        @Override
        public double dt() {
            return dt;
        }

        @Override
        public List<StateArray> arrays() {
            return arrays;
        }

        @Override
        public StateArray keep(String variable, int length) {
            StateArray array = StateArray.zeros(variable, Unit.ONE, Extent.CELL, length, Precision.FLOAT64);
            kept.add(array);
            return array;
        }

        @Override
        public void columns(List<String> names) {
            table = tables.resume(name, names);
        }

        @Override
        public void row(double... values) {
            table.add(values);
        }
    }
}

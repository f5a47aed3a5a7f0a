package org.apical.core.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apical.core.experiment.ChosenPlugin;
import org.apical.core.experiment.GroupSpec;
import org.apical.core.experiment.GroupSpec.Background;
import org.apical.core.experiment.GroupSpec.Initial;
import org.apical.kernel.Kernels;
import org.apical.kernel.NoiseKernel;
import org.apical.kernel.NoiseSpec;
import org.apical.neuron.GroupContext;
import org.apical.neuron.NeuronModel;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;
import org.apical.plugin.Place;
import org.apical.random.RandomStream;
import org.apical.state.Extent;
import org.apical.state.StateArray;
import org.apical.state.Variable;
import org.apical.unit.Quantity;

/** Builds one group: arrays, initial values, slices with their dynamics and background noise. */
final class GroupBuilder {
    private final GroupSpec spec;
    private final NeuronModel model;
    private final Parameters parameters;
    private final Cuts cuts;
    private final Function<NoiseSpec, NoiseKernel> noise;
    private final BuildSettings settings;
    private final Map<String, StateArray> arrays = new LinkedHashMap<>();
    private final RandomStream modelStream;
    private final List<RandomStream> noiseStreams = new ArrayList<>();

    private GroupBuilder(
            GroupSpec spec,
            NeuronModel model,
            Function<NoiseSpec, NoiseKernel> noise,
            Cuts cuts,
            BuildSettings settings) {
        this.noise = noise;
        this.cuts = cuts;
        this.spec = spec;
        this.model = model;
        this.settings = settings;
        this.parameters = ParameterBinding.bind(spec.model(), model.parameters());
        this.modelStream = settings.streams().of(spec.name() + " / model");
    }

    /** A builder; the noise of an ensemble is what is to be expected of it, however its units tell their rates. */
    static GroupBuilder of(GroupSpec spec, NeuronModel model, Cuts cuts, BuildSettings settings) {
        EnsembleForm.check(spec, model);
        if (model.signals().isEmpty()) {
            return new GroupBuilder(spec, model, settings.kernels()::noise, cuts, settings);
        }
        NeuronModel telling = spec.signals().isSampled() ? new SampledModel(model) : model;
        return new GroupBuilder(spec, telling, n -> ExpectedNoise.of(n, settings), cuts, settings);
    }

    /** What a model brings: its arrays with their initial values, and its dynamics. */
    GroupParts build(NeuronGroup group, Optional<ChosenPlugin<NeuronModel>> chosen) {
        model.state().forEach(v -> allocate(v, v.initial().applyAsDouble(parameters)));
        model.inputs().forEach(v -> allocate(v, v.initial().applyAsDouble(parameters)));
        spec.inputs().forEach(this::setInput);
        if (!spec.initial().isEmpty()) {
            RandomStream random = settings.streams().of(spec.name() + " / initial values");
            for (int i = 0; i < spec.initial().size(); i++) {
                setInitial(spec.initial().get(i), random, i);
            }
        }
        for (int first = 0; first < spec.background().size(); first += NoiseSpec.MOST_SOURCES) {
            noiseStreams.add(settings.streams().of(spec.name() + " / background " + noiseStreams.size()));
        }
        GroupArrays seen = new GroupArrays(spec.name(), arrays, model.ports());
        Optional<ExpectedSignals> signals =
                model.signals().map(s -> new ExpectedSignals(spec.name(), arrays, s, spec.signals(), settings));
        List<GroupSlice> slices = IntStream.range(0, cuts.shares())
                .filter(share -> !cuts.isEmpty(share))
                .mapToObj(share -> slice(group, seen, signals, share))
                .toList();
        return new GroupParts(spec, chosen, seen, signals, slices);
    }

    private void allocate(Variable variable, double initial) {
        arrays.put(
                variable.name(), settings.arrays().allocate(spec.name(), variable, Extent.CELL, spec.size(), initial));
    }

    private void setInput(String name, Quantity value) {
        StateArray array = array(name, spec.place(), "input");
        if (!array.unit().equals(value.unit()) && value.value() != 0) {
            throw new InputException(
                            "input-unit",
                            "input " + name + " of group '" + spec.name() + "' is " + value + ", but its unit is "
                                    + array.unit())
                    .at(spec.place())
                    .mend("give a value in " + array.unit());
        }
        array.fill(value.value());
    }

    private StateArray array(String name, Place place, String what) {
        StateArray array = arrays.get(name);
        if (array == null) {
            throw new InputException(
                            "variable-unknown",
                            "model '" + spec.model().name() + "' of group '" + spec.name() + "' has no " + what + " '"
                                    + name + "'")
                    .at(place)
                    .known(List.copyOf(arrays.keySet()))
                    .mend("correct the name");
        }
        return array;
    }

    /** Cell i takes the words 0 and 1 of address (i, number of the entry). */
    private void setInitial(Initial initial, RandomStream random, int entry) {
        StateArray array = array(initial.variable(), initial.place(), "variable");
        for (int i = 0; i < spec.size(); i++) {
            double z =
                    switch (initial.distribution()) {
                        case CONSTANT -> 0;
                        case UNIFORM -> random.uniform(i, entry, 0);
                        case NORMAL -> Deviates.normal(random.uniform(i, entry, 0), random.uniform(i, entry, 1));
                    };
            array.set(i, initial.centre() + initial.spread() * z);
        }
    }

    /** The part of the group that a share of the threads has, with registers of its own. */
    private GroupSlice slice(NeuronGroup group, GroupArrays seen, Optional<ExpectedSignals> signals, int share) {
        int from = cuts.from(share);
        int to = cuts.to(share);
        List<GroupSlice.DelayedNoise> quartets = new ArrayList<>();
        for (int q = 0; q < noiseStreams.size(); q++) {
            quartets.add(noise(seen, q, from, to));
        }
        return new GroupSlice(group, share, model.create(new Context(from, to)), quartets, signals);
    }

    /** The sources of one quartet, which one draw serves; the longest of their delays holds for all. */
    private GroupSlice.DelayedNoise noise(GroupArrays seen, int quartet, int from, int to) {
        int first = quartet * NoiseSpec.MOST_SOURCES;
        List<Background> sources = spec.background()
                .subList(
                        first,
                        Math.min(
                                first + NoiseSpec.MOST_SOURCES,
                                spec.background().size()));
        NoiseSpec quartetNoise = new NoiseSpec(
                sources.stream().map(s -> target(seen, s)).toList(),
                sources.stream().map(Background::weight).toList(),
                sources.stream().map(this::probability).toList(),
                from,
                to,
                noiseStreams.get(quartet));
        double delay = sources.stream().mapToDouble(Background::delay).max().orElse(0);
        return new GroupSlice.DelayedNoise(noise.apply(quartetNoise), Math.round(delay / settings.dt()));
    }

    private StateArray target(GroupArrays seen, Background source) {
        return Ports.require(seen, source.compartment(), source.receptor(), source.place());
    }

    private double probability(Background source) {
        double p = source.rate() * settings.dt();
        if (!(p >= 0 && p <= 1)) {
            throw new InputException(
                            "rate-range",
                            "a background rate of group '" + spec.name() + "' is " + source.rate()
                                    + " Hz, but at most one spike fits a step of " + settings.dt() + " s")
                    .at(source.place())
                    .mend("give a rate from 0 to " + 1 / settings.dt() + " Hz");
        }
        return p;
    }

    /** What the dynamics of one slice sees. */
    private final class Context implements GroupContext {
        private final int from;
        private final int to;

        Context(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public Parameters parameters() {
            return parameters;
        }

        @Override
        public double dt() {
            return settings.dt();
        }

        @Override
        public int from() {
            return from;
        }

        @Override
        public int to() {
            return to;
        }

        @Override
        public StateArray array(String name) {
            return arrays.get(name);
        }

        @Override
        public Kernels kernels() {
            return settings.kernels();
        }

        @Override
        public RandomStream random() {
            return modelStream;
        }
    }
}

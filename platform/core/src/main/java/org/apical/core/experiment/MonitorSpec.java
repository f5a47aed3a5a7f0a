package org.apical.core.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.BlockSpec.Each;
import org.apical.neuron.Compartment;
import org.apical.plugin.Place;

/** Something that is recorded. */
public sealed interface MonitorSpec {
    /** Where the file declares it. */
    Place place();

    /**
     * Rates of populations in bins. Columns {@code seed}, that of a list that the blocks go through, {@code bin_end_s, ER_<group>_Hz, BR_<group>_Hz ..., rate_<group>_Hz ...} and
     * those of means; a bin labelled t covers (t − bin, t].
     *
     * @param table name of the table
     * @param groups the populations whose events and bursts are counted
     * @param spiking the populations whose spikes are counted
     * @param means column to what is averaged over cells or synapses at the end of a bin
     * @param bin width of a bin in s
     * @param last only bins of the last so many seconds of each phase; infinity for all
     * @param when when it records
     * @param place where the file declares it
     */
    record Rates(
            String table,
            List<String> groups,
            List<String> spiking,
            Map<String, Mean> means,
            double bin,
            double last,
            When when,
            Place place)
            implements MonitorSpec {}

    /**
     * The part of the schedule during which something is recorded.
     *
     * @param blocks blocks of the schedule; empty for all
     * @param repeats repetitions of those blocks, from 1; empty for all
     * @param each the list whose values the repetitions go through, if it is the same in all these blocks
     */
    record When(List<String> blocks, List<Integer> repeats, Optional<Each> each) {}

    /**
     * A mean over cells or synapses.
     *
     * @param owner a group or a connection
     * @param variable a variable of the group; a variable or trace of the connection
     * @param cells over the first so many; all of them if there are fewer
     */
    record Mean(String owner, String variable, int cells) {}

    /**
     * Spikes as a table. Columns {@code seed, time_s, group_index, cell, is_burst}: 0 for events, 1 for spikes within a burst.
     *
     * @param table name of the table
     * @param groups the groups, in the order of their index
     * @param cells the first so many cells of each group
     * @param blocks blocks of the schedule; empty for all
     * @param place where the file declares it
     */
    record Raster(String table, List<String> groups, int cells, List<String> blocks, Place place)
            implements MonitorSpec {}

    /**
     * What bursts do: rates and currents in bins, intervals, a raster and correlations, in four tables. Columns: those of {@link
     * org.apical.core.analysis.BurstTables} behind {@code seed}.
     *
     * @param table name of the table of rates; the others begin with it
     * @param groups the populations
     * @param currents injected currents that are recorded with them
     * @param bin width of a bin in s
     * @param lag largest lag of correlations in s
     * @param cells the first so many cells of each group in the raster
     * @param blocks blocks of the schedule; empty for all
     * @param place where the file declares it
     */
    record Bursts(
            String table,
            List<String> groups,
            List<Current> currents,
            double bin,
            double lag,
            int cells,
            List<String> blocks,
            Place place)
            implements MonitorSpec {}

    /**
     * The current that is injected into a compartment, as a mean over cells.
     *
     * @param group the group
     * @param compartment its compartment
     */
    record Current(String group, Compartment compartment) {
        /** Its column. */
        public String column() {
            return "I_" + group + "_" + compartment.name().toLowerCase(Locale.ROOT) + "_pA";
        }
    }

    /**
     * Event and burst rates in windows of each example. Columns {@code seed, epoch, example_index,
     * <window>_ER_<group>_Hz, <window>_BR_<group>_Hz ...}.
     *
     * @param table name of the table
     * @param groups the populations
     * @param windows the windows, in the order of the columns
     * @param blocks blocks of the schedule; empty for all
     * @param place where the file declares it
     */
    record Windows(String table, List<String> groups, List<Window> windows, List<String> blocks, Place place)
            implements MonitorSpec {}

    /**
     * A window of an example.
     *
     * @param prefix prefix of its columns
     * @param phase the phase
     * @param last its last so many seconds; infinity for the whole phase
     */
    record Window(String prefix, String phase, double last) {}

    /**
     * Mean weights. Columns {@code seed, time_s} and the given ones.
     *
     * @param table name of the table
     * @param columns column to connection, in order
     * @param every interval in s, from time 0
     * @param place where the file declares it
     */
    record Weights(String table, Map<String, String> columns, double every, Place place) implements MonitorSpec {}

    /**
     * The weight of every synapse at the end of the run. Columns {@code seed, pre, post, w}, cells counted from 0.
     *
     * @param table name of the table
     * @param connection the connection
     * @param place where the file declares it
     */
    record Synapses(String table, String connection, Place place) implements MonitorSpec {}

    /**
     * A measure of the network, taken at the end of a phase and summed over the examples of each repetition. Columns {@code
     * seed, epoch} and the given one.
     *
     * @param table name of the table
     * @param column name of the column
     * @param measure a measure of the network, by its name in the file
     * @param phase the phase at whose end it is taken
     * @param blocks blocks of the schedule; empty for all
     * @param place where the file declares it
     */
    record Cost(String table, String column, ProgramUse measure, String phase, List<String> blocks, Place place)
            implements MonitorSpec {}

    /**
     * Variables of single cells. Columns {@code time_s} and {@code <variable>_<cell>_<unit>}.
     *
     * @param table name of the table
     * @param group the group
     * @param variables its variables
     * @param cells which cells; empty: the mean over all
     * @param every interval in s
     * @param blocks blocks of the schedule; empty for all
     * @param place where the file declares it
     */
    record Probe(
            String table,
            String group,
            List<String> variables,
            List<Integer> cells,
            double every,
            List<String> blocks,
            Place place)
            implements MonitorSpec {}

    /**
     * All spikes, for {@code spikes.h5}.
     *
     * @param groups the groups
     * @param blocks blocks of the schedule; empty for all
     * @param place where the file declares it
     */
    record Spikes(List<String> groups, List<String> blocks, Place place) implements MonitorSpec {}

    /**
     * A monitor plug-in.
     *
     * @param table name of the table
     * @param plugin the plug-in
     * @param arrays what it reads: {@code group.variable}
     * @param every interval in s
     * @param place where the file declares it
     */
    record Custom(String table, PluginUse plugin, List<String> arrays, double every, Place place)
            implements MonitorSpec {}
}

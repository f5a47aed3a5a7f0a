package org.apical.core.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.unit.Quantity;

/**
 * An experiment file, read, resolved and checked. Immutable.
 *
 * @param name name of the preset or of the file without its ending
 * @param title one line
 * @param source paper and figure, in words; may be empty
 * @param bundles the bundle set that it needs
 * @param seed seed of all random numbers
 * @param dt time step in s
 * @param solver the solver
 * @param parameters what a user may vary
 * @param constants the values of the parameters that are numbers
 * @param dataset the dataset, if any
 * @param groups groups in the order of the file
 * @param connections connections in the order of the file
 * @param injectors injectors by name
 * @param schedule the blocks in order
 * @param swaps what becomes another plug-in while it runs
 * @param monitors what is recorded
 * @param tables tables computed from others
 * @param measures numbers that sum up the run
 * @param expect what they must be
 * @param layered the layered network, in place of groups, connections and schedule; empty where there is none
 * @param conditions what is run one after the other; empty where the experiment is run once, as it stands
 * @param resolved the whole file with everything filled in: running it gives the same bits
 */
public record Experiment(
        String name,
        String title,
        String source,
        String bundles,
        long seed,
        double dt,
        PluginUse solver,
        List<ParameterEntry> parameters,
        Map<String, Quantity> constants,
        Optional<PluginUse> dataset,
        List<GroupSpec> groups,
        List<ConnectionSpec> connections,
        Map<String, ProgramUse> injectors,
        List<BlockSpec> schedule,
        List<SwapSpec> swaps,
        List<MonitorSpec> monitors,
        List<TableSpec> tables,
        List<MeasureSpec> measures,
        List<ExpectSpec> expect,
        Optional<LayeredSpec> layered,
        List<Condition> conditions,
        String resolved) {
    /** What is run: each condition, or else the experiment itself. */
    public List<Experiment> runs() {
        return conditions.isEmpty()
                ? List.of(this)
                : conditions.stream().map(Condition::experiment).toList();
    }

    /** The same with conditions, of which this is the first; names that they give values have none of their own. */
    Experiment with(List<Condition> others, ParameterBlock all, String text) {
        return new Experiment(
                name,
                title,
                source,
                bundles,
                seed,
                dt,
                solver,
                all.entries(),
                all.constants(),
                dataset,
                groups,
                connections,
                injectors,
                schedule,
                swaps,
                monitors,
                tables,
                measures,
                expect,
                layered,
                others,
                text);
    }

    /** The same with other groups. */
    public Experiment withGroups(List<GroupSpec> others) {
        return new Experiment(
                name,
                title,
                source,
                bundles,
                seed,
                dt,
                solver,
                parameters,
                constants,
                dataset,
                others,
                connections,
                injectors,
                schedule,
                swaps,
                monitors,
                tables,
                measures,
                expect,
                layered,
                conditions,
                resolved);
    }
}

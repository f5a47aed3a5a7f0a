package org.apical.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The names of all subcommands, with what makes them. */
final class Catalogue {
    /**
     * A subcommand that can be called.
     *
     * @param summary what it does, in a few words
     * @param make makes it
     */
    record Entry(String summary, Function<Context, Subcommand> make) {}

    /** Names that later versions will use. */
    static final Set<String> RESERVED = Set.of("sweep");

    static final Map<String, Entry> ENTRIES = entries();

    private Catalogue() {}

    private static Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        entries.put("run", new Entry("run a preset or an experiment file", RunCommand::new));
        entries.put("resume", new Entry("go on with a run that was stopped or killed", ResumeCommand::new));
        entries.put(
                "verify",
                new Entry("run experiments and check what they expect, or reference cases", VerifyCommand::new));
        entries.put("shell", new Entry("look at a living network, and change it", ShellCommand::new));
        entries.put("list", new Entry("list experiments, plug-ins, bundles, backends, datasets", ListCommand::new));
        entries.put("describe", new Entry("describe a plug-in or an experiment", DescribeCommand::new));
        entries.put("report", new Entry("make figures and report of a run again", ReportCommand::new));
        entries.put("compare", new Entry("compare runs: rules, seeds, backends", CompareCommand::new));
        entries.put("fit", new Entry("find the ensemble that stands in for a group", FitCommand::new));
        entries.put("bundle", new Entry("make, check, install, update, remove or list bundles", BundleCommand::new));
        entries.put("bundleset", new Entry("list, show, lock or check sets of bundles", BundlesetCommand::new));
        entries.put("data", new Entry("list, check or fetch published data sets", DataCommand::new));
        entries.put("bench", new Entry("measure how long jobs take", BenchCommand::new));
        entries.put("doctor", new Entry("look what this machine offers", DoctorCommand::new));
        entries.put("version", new Entry("print the version", VersionCommand::new));
        return entries;
    }
}

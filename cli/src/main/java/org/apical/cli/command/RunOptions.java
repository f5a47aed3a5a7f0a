package org.apical.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.core.experiment.Setting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that begin runs. */
final class RunOptions {
    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers.")
    private Long seed;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Change a parameter or any key; repeatable.")
    private List<String> settings = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the run; must not exist, or be empty.")
    private String out;

    @Mixin
    private final ExecutionOptions execution = new ExecutionOptions();

    /** How the experiment is run. */
    ExecutionOptions execution() {
        return execution;
    }

    /** Changes to the experiment, in the order in which they apply. */
    List<Setting> settings() {
        List<Setting> all = new ArrayList<>();
        settings.forEach(text -> all.add(Setting.parse(text)));
        if (seed != null) {
            all.add(new Setting("seed", seed.toString()));
        }
        return all;
    }

    /** Where the run goes, if it was said. */
    Optional<String> out() {
        return Optional.ofNullable(out);
    }
}

package org.apical.cli.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.ExperimentReader;
import org.apical.core.experiment.Setting;
import org.apical.core.experiment.SourceText;
import org.apical.core.folder.RunFolder;
import org.apical.host.ApicalHost;
import org.apical.host.ExperimentText;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;

/** Finds and reads the experiment that the user names: a preset, or a file. */
final class ExperimentSource {
    private final ApicalHost host;
    private final Context context;

    ExperimentSource(ApicalHost host, Context context) {
        this.host = host;
        this.context = context;
    }

    /** Reads an experiment, and has the host choose the bundles that it asks for and the installed ones that it names. */
    Experiment read(String nameOrFile, List<Setting> settings) {
        Experiment experiment = isFile(nameOrFile) ? readFile(nameOrFile, settings) : readPreset(nameOrFile, settings);
        if (!experiment.bundles().isEmpty()) {
            host.choose(experiment.bundles());
        }
        host.include(experiment.resolved());
        return experiment;
    }

    private boolean isFile(String nameOrFile) {
        boolean isYaml = nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml");
        return isYaml || Files.exists(context.path(nameOrFile)) && !isPreset(nameOrFile);
    }

    private boolean isPreset(String name) {
        return host.known().stream()
                .anyMatch(p -> p.kind() == PluginKind.EXPERIMENT && p.name().equals(name));
    }

    private Experiment readPreset(String name, List<Setting> settings) {
        return ExperimentReader.read(name, preset(name), settings);
    }

    private SourceText preset(String name) {
        ExperimentText preset = host.experiment(name);
        Function<String, String> beside =
                path -> preset.beside(path).map(ExperimentText::text).orElse(null);
        return SourceText.of(preset.file(), preset.text(), beside);
    }

    private Experiment readFile(String given, List<Setting> settings) {
        Path file = context.path(given);
        if (Files.isDirectory(file)) {
            throw new InputException("experiment-missing", "'" + given + "' is a folder, not an experiment file")
                    .mend("name the file in it, such as " + Path.of(given).resolve("experiment.yaml"));
        }
        return ExperimentReader.read(name(file), source(file, given), settings);
    }

    /** The name of the file; for the resolved experiment of a run folder that of the run. */
    private static String name(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        Path folder = file.toAbsolutePath().getParent();
        if (name.equals("experiment") && Files.isRegularFile(folder.resolve("run.json"))) {
            return RunFolder.open(folder).record().experiment();
        }
        return name;
    }

    private SourceText source(Path file, String given) {
        return new SourceText(given, text(file, given), name -> sibling(file, given, name));
    }

    /** A text that a file extends: a file beside it, else a preset of that name. */
    private Optional<SourceText> sibling(Path file, String given, String name) {
        Path beside = file.resolveSibling(name);
        if (Files.isRegularFile(beside)) {
            return Optional.of(source(beside, given.substring(0, given.lastIndexOf('/') + 1) + name));
        }
        String preset = name.replaceFirst("\\.ya?ml$", "");
        return isPreset(preset) ? Optional.of(preset(preset)) : Optional.empty();
    }

    private static String text(Path file, String given) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InputException("experiment-encoding", "the file '" + given + "' is not text in UTF-8")
                    .mend("save it as UTF-8")
                    .because(e);
        } catch (IOException e) {
            String what = Files.exists(file) ? "cannot be read" : "does not exist";
            throw new InputException("experiment-missing", "the experiment file '" + given + "' " + what)
                    .mend("correct the path, or name a preset; 'apical list experiments' shows them")
                    .because(e);
        }
    }
}

package org.apical.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apical.cli.format.Console;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.Setting;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.Suggestions;
import org.apical.core.run.ScheduleLength;
import org.apical.host.ApicalHost;
import org.apical.host.bundleset.VersionWish;
import org.apical.plugin.ApicalException;
import org.apical.plugin.InputException;
import org.apical.plugin.PluginKind;
import org.osgi.framework.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apical describe}: the page of a plug-in or an experiment. */
@Command(description = "Describes a plug-in or an experiment: equations, parameters, state, references.")
final class DescribeCommand implements Subcommand {
    private final Context context;

    @Parameters(paramLabel = "NAME", description = "Name of a plug-in or preset, or path of an experiment file.")
    private String name;

    @Option(names = "--kind", paramLabel = "KIND", description = "Which one, if several kinds share the name.")
    private String kind;

    @Option(names = "--bundles", paramLabel = "SET", description = "Bundle set, by name or file.")
    private String bundles;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    DescribeCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        try (ApicalHost host = open()) {
            Description page = describe(host);
            context.console().print(isJson ? page.json() : page.page());
        }
        return ExitStatus.DONE;
    }

    private ApicalHost open() {
        return ApicalHost.open(
                bundles == null
                        ? context.hostOptions().get()
                        : context.hostOptions().get().withSet(bundles));
    }

    private Description describe(ApicalHost host) {
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return experiment(host);
        }
        List<PluginInfo> named = named(host);
        PluginInfo first = named.get(0);
        Description page = first.kind() == PluginKind.EXPERIMENT ? experiment(host) : plugin(host, first);
        noteOthers(named, context.console());
        return page;
    }

    private Description experiment(ApicalHost host) {
        ExperimentSource source = new ExperimentSource(host, context);
        Experiment experiment = source.read(name, List.of());
        return experiment.layered().isPresent()
                ? new LayeredPage(experiment, rule -> source.read(name, List.of(new Setting("rule", rule)))).make()
                : new ExperimentPage(experiment, seconds(experiment, host)).make();
    }

    private Double seconds(Experiment experiment, ApicalHost host) {
        try {
            return ScheduleLength.seconds(experiment, host.registry());
        } catch (ApicalException e) {
            context.console().note(e.getMessage());
            return null;
        }
    }

    private static Description plugin(ApicalHost host, PluginInfo info) {
        host.include(info.name());
        String exactly = "[" + info.version() + "," + info.version() + "]";
        return new PluginPage(
                        info,
                        host.registry().find(info.kind(), info.name(), exactly).plugin())
                .make();
    }

    /** All that bear the name, experiments first, of several versions the newest. */
    private List<PluginInfo> named(ApicalHost host) {
        int at = name.indexOf('@');
        String plain = at < 0 ? name : name.substring(0, at);
        VersionWish version = VersionWish.parse(at < 0 ? "" : name.substring(at + 1));
        List<PluginInfo> named = new ArrayList<>(host.known().stream()
                .filter(p -> p.name().equals(plain) && version.allows(p.version()))
                .filter(p -> kind == null || p.kind().word().equals(kind))
                .toList());
        if (named.isEmpty()) {
            throw unknown(host);
        }
        named.sort(Comparator.comparing((PluginInfo p) -> p.kind() != PluginKind.EXPERIMENT)
                .thenComparing(PluginInfo::kind)
                .thenComparing(p -> Version.parseVersion(p.version()), Comparator.reverseOrder()));
        return named;
    }

    private InputException unknown(ApicalHost host) {
        host.unreadable().forEach(e -> context.console().note(e.getMessage()));
        List<String> names =
                host.known().stream().map(PluginInfo::name).distinct().sorted().toList();
        String what = kind == null ? "no plug-in or experiment" : "no " + kind;
        InputException fault = new InputException(
                "name-unknown", what + " is called '" + name + "'" + Suggestions.didYouMean(name, names));
        fault.known(names).mend("name one of these; 'apical list' says more");
        return fault;
    }

    private static void noteOthers(List<PluginInfo> named, Console console) {
        PluginKind shown = named.get(0).kind();
        for (PluginInfo other : named.subList(1, named.size())) {
            String how = other.kind() == shown
                    ? other.name() + "@" + other.version()
                    : "--kind " + other.kind().word();
            console.note("there is also the " + other.kind().title() + " '" + other.name() + "' " + other.version()
                    + " of bundle " + other.bundle() + ": " + how);
        }
    }
}

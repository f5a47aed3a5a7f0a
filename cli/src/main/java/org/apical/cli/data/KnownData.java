package org.apical.cli.data;

import java.util.ArrayList;
import java.util.List;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.Suggestions;
import org.apical.dataset.file.Publication;
import org.apical.dataset.file.Published;
import org.apical.host.ApicalHost;
import org.apical.plugin.InputException;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;

/** The published sets that the installed datasets know. */
public final class KnownData {
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A published set.
     *
     * @param dataset the dataset that reads it
     */
    public record Entry(String dataset, Publication publication) {}

    /** Asks the datasets of a host. */
    public KnownData(ApicalHost host) {
        host.plugins().stream()
                .filter(p -> p.kind() == PluginKind.DATASET)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(p -> add(p, host));
    }

    private void add(PluginInfo info, ApicalHost host) {
        String exactly = "[" + info.version() + "," + info.version() + "]";
        Plugin plugin = host.registry().find(info.kind(), info.name(), exactly).plugin();
        if (plugin instanceof Published published) {
            published.publications().forEach(p -> entries.add(new Entry(info.name(), p)));
        }
    }

    /** All of them. */
    public List<Entry> all() {
        return List.copyOf(entries);
    }

    /**
     * The ones of these names, or all for none.
     *
     * @throws InputException {@code data-unknown}
     */
    public List<Entry> named(List<String> names) {
        return names.isEmpty() ? all() : names.stream().map(this::named).toList();
    }

    private Entry named(String name) {
        return entries.stream()
                .filter(e -> e.publication().name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private InputException unknown(String name) {
        List<String> names = entries.stream().map(e -> e.publication().name()).toList();
        InputException fault = new InputException(
                "data-unknown", "no published data set is called '" + name + "'" + Suggestions.didYouMean(name, names));
        fault.known(names).mend("name one of these; 'apical list datasets' shows what reads files of your own");
        return fault;
    }
}

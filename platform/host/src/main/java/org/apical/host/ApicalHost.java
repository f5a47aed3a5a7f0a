package org.apical.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.registry.Suggestions;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.BundleLock;
import org.apical.host.bundleset.BundleSet;
import org.apical.host.bundleset.BundleSets;
import org.apical.host.bundleset.BundleShelf;
import org.apical.host.bundleset.SetResolver;
import org.apical.host.framework.ComponentRuntime;
import org.apical.host.framework.FelixHost;
import org.apical.host.framework.Guest;
import org.apical.host.framework.LooseText;
import org.apical.host.framework.ServiceRegistry;
import org.apical.host.framework.SystemPackages;
import org.apical.host.store.BundleStore;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.osgi.framework.Version;

/**
 * The plug-ins of one process. Listing them reads manifests only; the framework starts when the first plug-in itself is
 * asked for. Without a chosen set, all bundles that are found take part.
 *
 * <p>For one thread.
 */
public final class ApicalHost implements AutoCloseable {
    private final HostOptions options;
    private final BundleSets sets;
    private final BundleShelf shelf;
    private Optional<BundleSet> set = Optional.empty();
    private Optional<List<BundleFile>> bundles = Optional.empty();
    private Optional<BundleLock> lock = Optional.empty();
    private final List<BundleFile> included = new ArrayList<>();
    private Optional<BundleStore.Content> installed = Optional.empty();
    private Optional<FelixHost> framework = Optional.empty();
    private Optional<PluginRegistry> registry = Optional.empty();

    private ApicalHost(HostOptions options, BundleSets sets, BundleShelf shelf) {
        this.options = options;
        this.sets = sets;
        this.shelf = shelf;
    }

    /**
     * Finds the bundles, and resolves the set if the options name one.
     *
     * @throws InputException if the set or one of its bundles is unknown or wrong
     */
    public static ApicalHost open(HostOptions options) {
        BundleSets sets = new BundleSets(options.setFolders());
        Optional<BundleSet> set = options.bundleSet().map(sets::find);
        ApicalHost host = new ApicalHost(options, sets, BundleShelf.scan(options.bundleFolders()));
        set.ifPresent(host::take);
        return host;
    }

    /**
     * Chooses the set that an experiment asks for, unless the options have chosen one.
     *
     * @param nameOrFile name or file of a set
     * @throws IllegalStateException if the framework runs with another set
     */
    public void choose(String nameOrFile) {
        if (options.bundleSet().isPresent()) {
            return;
        }
        BundleSet chosen = sets.find(nameOrFile);
        if (set.equals(Optional.of(chosen))) {
            return;
        }
        if (framework.isPresent()) {
            throw new IllegalStateException("the framework runs with the set '" + setName() + "'");
        }
        take(chosen);
    }

    /** Names of all bundle sets. */
    public List<String> setNames() {
        return sets.names();
    }

    /**
     * A bundle set by name or file, with the sets that it includes.
     *
     * @throws InputException {@code bundleset-unknown}, {@code bundleset-line}
     */
    public BundleSet set(String nameOrFile) {
        return sets.find(nameOrFile);
    }

    /** The chosen set. */
    public Optional<BundleSet> set() {
        return set;
    }

    /**
     * Lets the installed bundles take part whose plug-ins a text names.
     *
     * @param text an experiment, or the name of a plug-in, with or without a version
     * @throws IllegalStateException if the framework runs without one of them
     */
    public void include(String text) {
        include(new NamedPlugins(text));
    }

    /**
     * Lets every installed bundle take part.
     *
     * @throws IllegalStateException if the framework runs without one of them
     */
    public void includeInstalled() {
        include(bundle -> true);
    }

    private void include(Predicate<BundleFile> wanted) {
        List<BundleFile> more = installed().sound().stream()
                .filter(wanted)
                .filter(b -> !included.contains(b) && !isNamedBySet(b))
                .toList();
        if (!more.isEmpty() && framework.isPresent()) {
            throw new IllegalStateException("the framework runs without " + more);
        }
        lock().ifPresent(l -> more.forEach(l::require));
        included.addAll(more);
    }

    /** A set that names a bundle says which version takes part. */
    private boolean isNamedBySet(BundleFile bundle) {
        return set.stream().flatMap(s -> s.entries().stream()).anyMatch(e -> e.symbolicName()
                .equals(bundle.symbolicName()));
    }

    private BundleStore.Content installed() {
        if (installed.isEmpty()) {
            installed = Optional.of(BundleStore.of(options.user()).read());
        }
        return installed.orElseThrow();
    }

    /** The bundles that take part: those of the chosen set, or all that were found, and the installed ones that were included. */
    public List<BundleFile> bundles() {
        return joined(bundles.orElseGet(shelf::bundles), included);
    }

    /** The plug-ins that the user may name: those that take part, and those of installed bundles. */
    public List<PluginInfo> known() {
        return plugins(joined(bundles(), installed().sound()));
    }

    private static List<BundleFile> joined(List<BundleFile> first, List<BundleFile> more) {
        List<BundleFile> all = new ArrayList<>(first);
        more.stream()
                .filter(b -> first.stream().noneMatch(f -> f.digest().equals(b.digest())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static List<PluginInfo> plugins(List<BundleFile> bundles) {
        return bundles.stream().flatMap(b -> b.plugins().stream()).toList();
    }

    /** The plug-ins that {@link #bundles()} announce, experiments among them. */
    public List<PluginInfo> plugins() {
        return plugins(bundles());
    }

    /** Jars that do not count, each with the reason: in the bundle folders, or installed. */
    public List<InputException> unreadable() {
        List<InputException> faults = new ArrayList<>(shelf.unreadable().values());
        faults.addAll(installed().damage());
        return List.copyOf(faults);
    }

    /**
     * An experiment by name.
     *
     * @throws InputException {@code experiment-unknown}, {@code experiment-ambiguous}, {@code bundle-incomplete}
     */
    public ExperimentText experiment(String name) {
        List<ExperimentText> found = new ArrayList<>();
        for (BundleFile bundle : joined(bundles(), installed().sound())) {
            for (PluginInfo plugin : bundle.plugins()) {
                if (plugin.kind() == PluginKind.EXPERIMENT
                        && plugin.name().equals(name)
                        && found.stream().noneMatch(f -> f.bundle().digest().equals(bundle.digest()))) {
                    found.add(ExperimentText.of(bundle, plugin));
                }
            }
        }
        if (found.isEmpty()) {
            throw unknownExperiment(name);
        }
        if (found.size() > 1) {
            throw new InputException("experiment-ambiguous", "several bundles announce the experiment '" + name + "'")
                    .known(found.stream()
                            .map(f -> f.bundle().title() + " in " + f.bundle().path())
                            .toList())
                    .mend("choose a set that holds one of them by --bundles");
        }
        return found.get(0);
    }

    /**
     * The plug-ins themselves. The first call starts the framework.
     *
     * @throws InputException if a bundle does not resolve or start, or a text of one is wrong
     */
    public PluginRegistry registry() {
        if (registry.isEmpty()) {
            List<BundleFile> chosen = joined(bundles.orElseGet(this::all), included);
            FelixHost started = FelixHost.start(
                    ComponentRuntime.join(chosen, options.distribution()),
                    options.caches(),
                    options.isClean(),
                    options.compiler(),
                    options.messages());
            framework = Optional.of(started);
            PluginRegistry services = new ServiceRegistry(started.context(), plugins(chosen), setName());
            registry = Optional.of(new DamageRegistry(services, installed().damage()));
        }
        return registry.orElseThrow();
    }

    /**
     * Installs and starts a bundle beside those of the set, while everything else goes on.
     *
     * @param jar the bundle
     * @throws InputException {@code bundle-corrupt}, {@code bundle-manifest}, {@code bundle-unresolved}, {@code bundle-start}, or
     *     what is wrong in a text of it
     */
    public Guest install(Path jar) {
        BundleFile bundle = BundleFile.read(jar);
        registry();
        return framework.orElseThrow().guest(bundle, options.distribution());
    }

    /**
     * Compiles an equation text that is in no bundle.
     *
     * @param file the text
     * @throws InputException what is wrong in it
     */
    public LooseText compile(Path file) {
        return LooseText.compile(file, options.compiler());
    }

    /**
     * Sees to it that the bundles that take part find all that they need; nothing of them is started.
     *
     * @return the bundles
     * @throws InputException {@code bundle-unresolved}
     */
    public List<BundleFile> check() {
        List<BundleFile> chosen = joined(bundles.orElseGet(this::all), included);
        FelixHost.check(ComponentRuntime.join(chosen, options.distribution()), options.messages());
        return chosen;
    }

    /** Stops the framework, if it runs. */
    @Override
    public void close() {
        framework.ifPresent(FelixHost::close);
        framework = Optional.empty();
        registry = Optional.empty();
    }

    private void take(BundleSet chosen) {
        checkApi(chosen);
        lock = lockOf(chosen);
        BundleSet exact = lock.map(l -> l.narrow(chosen)).orElse(chosen);
        List<Path> folders = new ArrayList<>();
        folders.add(chosen.file().toAbsolutePath().getParent());
        folders.addAll(options.bundleFolders());
        BundleShelf found = BundleShelf.scan(folders).with(installed().sound());
        bundles = Optional.of(new SetResolver(found).resolve(exact));
        set = Optional.of(chosen);
        included.removeIf(this::isNamedBySet);
    }

    private static void checkApi(BundleSet chosen) {
        Version api = SystemPackages.ofApi().api();
        chosen.api().filter(range -> !range.includes(api)).ifPresent(range -> {
            throw new InputException(
                            "bundleset-api",
                            "the bundle set '" + chosen.name() + "' is for the API " + range + ", this host has " + api)
                    .at(Place.of(chosen.file().toString()))
                    .mend("use a version of the set for this host");
        });
    }

    /** What {@code --locked} accepts: the lock of the set lies in the working folder, or beside the set. */
    private Optional<BundleLock> lockOf(BundleSet chosen) {
        return options.lockFolder().map(folder -> {
            Path beside = chosen.file().toAbsolutePath().getParent();
            List<Path> files = Stream.of(folder.toAbsolutePath(), beside)
                    .distinct()
                    .map(f -> BundleLock.file(f, chosen.name()))
                    .toList();
            return BundleLock.find(chosen, files);
        });
    }

    /** The lock of the chosen set, or of all that was found. */
    private Optional<BundleLock> lock() {
        return set.isPresent() ? lock : lockOf(SetResolver.everything(List.of()));
    }

    /** All bundles of the shelf that are no installed ones, where no set was chosen. */
    private List<BundleFile> all() {
        List<BundleFile> found = new SetResolver(shelf).resolveAll();
        lock().ifPresent(l -> found.forEach(l::require));
        return found;
    }

    private String setName() {
        return set.map(BundleSet::name).orElse(SetResolver.ALL);
    }

    private InputException unknownExperiment(String name) {
        List<String> names = known().stream()
                .filter(p -> p.kind() == PluginKind.EXPERIMENT)
                .map(PluginInfo::name)
                .distinct()
                .sorted()
                .toList();
        InputException failure = new InputException(
                "experiment-unknown", "no experiment is called '" + name + "'" + Suggestions.didYouMean(name, names));
        failure.known(names).mend("name one of these, or give the path of an experiment file");
        return failure;
    }
}

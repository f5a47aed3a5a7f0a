package org.apical.host.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apical.core.registry.PluginInfo;
import org.apical.core.registry.PluginRegistry;
import org.apical.core.registry.Suggestions;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.VersionWish;
import org.apical.plugin.InputException;
import org.apical.plugin.Plugin;
import org.apical.plugin.PluginKind;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** Finds plug-ins among the services of the framework. */
public final class ServiceRegistry implements PluginRegistry {
    private static final Comparator<PluginInfo> ORDER = Comparator.comparing(PluginInfo::kind)
            .thenComparing(PluginInfo::name)
            .thenComparing(i -> Version.parseVersion(i.version()));

    private final BundleContext context;
    private final List<PluginInfo> announced;
    private final String set;
    private final Predicate<ServiceReference<?>> isInScope;

    /**
     * A registry over the services of a framework.
     *
     * @param context where services are looked up
     * @param announced the plug-ins that the bundles announce
     * @param set name of the bundle set, for messages
     */
    public ServiceRegistry(BundleContext context, List<PluginInfo> announced, String set) {
        this(
                context,
                announced,
                set,
                service -> !BundleFile.isGuest(service.getBundle().getLocation()));
    }

    /** A registry of one bundle. */
    ServiceRegistry(BundleContext context, Bundle bundle, List<PluginInfo> announced) {
        this(context, announced, bundle.getSymbolicName(), service -> bundle.equals(service.getBundle()));
    }

    private ServiceRegistry(
            BundleContext context, List<PluginInfo> announced, String set, Predicate<ServiceReference<?>> isInScope) {
        this.context = context;
        this.announced = List.copyOf(announced);
        this.set = set;
        this.isInScope = isInScope;
    }

    @Override
    public List<PluginInfo> all() {
        return Stream.concat(announced.stream(), services().filter(isInScope).map(this::info))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    @Override
    public Found find(PluginKind kind, String name, String versionRange) {
        List<ServiceReference<?>> named = services()
                .filter(isInScope)
                .filter(s -> kind.word().equals(s.getProperty(KindServices.KIND)))
                .filter(s -> name.equals(s.getProperty(KindServices.NAME)))
                .toList();
        if (named.isEmpty()) {
            throw unknown(kind, name);
        }
        VersionWish wish = VersionWish.parse(versionRange);
        List<ServiceReference<?>> allowed =
                named.stream().filter(s -> wish.allows(info(s).version())).toList();
        if (allowed.isEmpty()) {
            throw failure("plugin-unknown", kind, name, "is not there in version " + versionRange, named)
                    .mend("change the version, or add a bundle with such a version to the set '" + set + "'");
        }
        return found(one(kind, name, versionRange, allowed));
    }

    /** Of those that came later, too. */
    @Override
    public Found find(PluginKind kind, String name, PluginInfo exactly) {
        return services()
                .filter(s -> kind.word().equals(s.getProperty(KindServices.KIND)))
                .filter(s -> name.equals(s.getProperty(KindServices.NAME)))
                .filter(s -> info(s).digest().equals(exactly.digest()))
                .findFirst()
                .map(this::found)
                .orElseThrow(() -> new InputException(
                                "plugin-changed",
                                "the " + kind.title() + " '" + name + "' that the run used is not there")
                        .known(List.of(exactly.version() + " of bundle '" + exactly.bundle() + "' with SHA-256 "
                                + exactly.digest()))
                        .mend("bring back the bundle or text that it came from"));
    }

    private ServiceReference<?> one(PluginKind kind, String name, String range, List<ServiceReference<?>> allowed) {
        List<ServiceReference<?>> best = allowed;
        if (!range.isEmpty()) {
            Version highest =
                    allowed.stream().map(this::version).max(Version::compareTo).orElseThrow();
            best = allowed.stream().filter(s -> version(s).equals(highest)).toList();
        }
        if (best.size() > 1) {
            throw failure("plugin-ambiguous", kind, name, "is there several times", best)
                    .mend("say which by @ and a version, or take one of the bundles out of the set '" + set + "'");
        }
        return best.get(0);
    }

    private Found found(ServiceReference<?> service) {
        PluginInfo info = info(service);
        Object plugin = context.getService(service);
        if (!KindServices.type(info.kind()).isInstance(plugin)) {
            throw unusable(info);
        }
        return new Found(info, (Plugin) plugin);
    }

    private static InputException unusable(PluginInfo info) {
        return (InputException) new InputException(
                        "plugin-unusable",
                        "the " + info.kind().title() + " '" + info.name() + "' of bundle '" + info.bundle() + "' "
                                + info.bundleVersion() + " cannot be made")
                .mend("mend its constructor or its activation, or use another version of the bundle");
    }

    private InputException unknown(PluginKind kind, String name) {
        List<PluginInfo> ofKind = all().stream().filter(i -> i.kind() == kind).toList();
        for (PluginInfo info : ofKind) {
            if (info.name().equals(name)) {
                throw new InputException(
                                "plugin-unusable",
                                "the " + kind.title() + " '" + name + "' is announced by bundle '" + info.bundle()
                                        + "' " + info.bundleVersion() + ", but the bundle does not offer it")
                        .mend("the bundle needs a text or a component with kind=" + kind.word() + " and name=" + name);
            }
        }
        List<String> names = ofKind.stream().map(PluginInfo::name).toList();
        InputException failure = new InputException(
                "plugin-unknown",
                "no " + kind.title() + " is called '" + name + "'" + Suggestions.didYouMean(name, names));
        failure.known(ofKind.stream().map(i -> i.name() + " " + i.version()).toList())
                .mend("correct the name, or add its bundle to the set '" + set + "'");
        return failure;
    }

    private InputException failure(
            String slug, PluginKind kind, String name, String what, List<ServiceReference<?>> services) {
        InputException failure = new InputException(slug, "the " + kind.title() + " '" + name + "' " + what);
        failure.known(services.stream()
                .map(this::info)
                .map(i -> i.version() + " of bundle '" + i.bundle() + "' " + i.bundleVersion())
                .toList());
        return failure;
    }

    private static boolean isPlugin(ServiceReference<?> service) {
        return service.getProperty(KindServices.KIND) instanceof String kind
                && PluginKind.ofWord(kind).isPresent()
                && service.getProperty(KindServices.NAME) instanceof String;
    }

    private Stream<ServiceReference<?>> services() {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(null, "(&(kind=*)(name=*))");
            List<ServiceReference<?>> plugins = new ArrayList<>(all == null ? List.of() : List.of(all));
            return plugins.stream().filter(ServiceRegistry::isPlugin);
        } catch (InvalidSyntaxException e) {
            throw new AssertionError("the filter is constant", e);
        }
    }

    private Version version(ServiceReference<?> service) {
        return Version.parseVersion(info(service).version());
    }

    private PluginInfo info(ServiceReference<?> service) {
        Bundle bundle = service.getBundle();
        PluginKind kind = PluginKind.ofWord((String) service.getProperty(KindServices.KIND))
                .orElseThrow();
        String name = (String) service.getProperty(KindServices.NAME);
        Object version = service.getProperty(KindServices.VERSION);
        return new PluginInfo(
                kind,
                name,
                version != null
                        ? version.toString()
                        : Announcements.of(bundle)
                                .version(kind, name)
                                .orElse(bundle.getVersion().toString()),
                bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                BundleFile.digestIn(bundle.getLocation()).orElse(""));
    }
}

package org.apical.host.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apical.host.bundleset.BundleFile;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Explains which need of which bundle nobody meets. */
public final class ResolutionDiagnosis {
    private final BundleContext context;
    private final Map<Bundle, BundleFile> files;

    /**
     * A diagnosis of installed bundles.
     *
     * @param context the framework's context
     * @param files the installed bundles with their jars
     */
    public ResolutionDiagnosis(BundleContext context, Map<Bundle, BundleFile> files) {
        this.context = context;
        this.files = files;
    }

    /** The failure as sentences, one for each need that nobody meets. */
    public InputException explain() {
        List<String> sentences = new ArrayList<>();
        Place place = null;
        for (Map.Entry<Bundle, BundleFile> entry : files.entrySet()) {
            if (entry.getKey().getState() == Bundle.INSTALLED) {
                List<String> needs = unmet(entry.getKey());
                if (!needs.isEmpty()) {
                    sentences.add(entry.getValue().title() + " needs " + String.join(", and ", needs));
                    place = place == null ? Place.of(entry.getValue().path().toString()) : place;
                }
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(frameworkWords());
        }
        InputException failure = new InputException("bundle-unresolved", String.join("; ", sentences));
        failure.mend("use versions of the bundles that fit this host, or add the bundle that is missing to the set");
        if (place != null) {
            failure.at(place);
        }
        return failure;
    }

    private List<String> unmet(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream()
                .filter(ResolutionDiagnosis::isDemanded)
                .filter(r -> capabilities(r.getNamespace()).noneMatch(r::matches))
                .map(this::words)
                .toList();
    }

    private static boolean isDemanded(BundleRequirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        return !Constants.RESOLUTION_OPTIONAL.equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
                && directives
                        .getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE)
                        .equals(Constants.EFFECTIVE_RESOLVE);
    }

    private Stream<BundleCapability> capabilities(String namespace) {
        return Stream.of(context.getBundles())
                .map(b -> b.adapt(BundleRevision.class))
                .filter(Objects::nonNull)
                .flatMap(r -> r.getDeclaredCapabilities(namespace).stream());
    }

    private String words(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        String bounds = VersionBounds.in(filter);
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE ->
                named("the package", PackageNamespace.PACKAGE_NAMESPACE, filter)
                        + bounds
                        + offered(requirement, "version", "which neither this host nor a bundle of the set exports");
            case BundleNamespace.BUNDLE_NAMESPACE, HostNamespace.HOST_NAMESPACE ->
                named("the bundle", requirement.getNamespace(), filter)
                        + bounds
                        + offered(requirement, "bundle-version", "which is not in the set");
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
                "Java" + bounds + ", this is Java " + Runtime.version().feature() + " (" + filter + ")";
            default ->
                "the capability " + requirement.getNamespace() + " " + filter + ", which no bundle of the set provides";
        };
    }

    private static String named(String what, String attribute, String filter) {
        return what + " " + value(attribute, filter);
    }

    /** What exists under the name that a requirement asks for. */
    private String offered(BundleRequirement requirement, String version, String nothing) {
        String namespace = requirement.getNamespace();
        String name = value(namespace, requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, ""));
        List<String> versions = capabilities(namespace)
                .filter(c -> name.equals(c.getAttributes().get(namespace)))
                .map(c -> owner(c) + " has " + c.getAttributes().get(version))
                .distinct()
                .toList();
        return ", " + (versions.isEmpty() ? nothing : String.join(" and ", versions));
    }

    private static String owner(BundleCapability capability) {
        Bundle bundle = capability.getRevision().getBundle();
        return bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID
                ? "this host"
                : "bundle '" + bundle.getSymbolicName() + "'";
    }

    /** The value of an attribute in a filter such as {@code (&(name=x)(version>=1))}. */
    private static String value(String attribute, String filter) {
        int at = filter.indexOf("(" + attribute + "=");
        return at < 0 ? filter : filter.substring(at + attribute.length() + 2, filter.indexOf(')', at));
    }

    private String frameworkWords() {
        return files.keySet().stream()
                .filter(b -> b.getState() == Bundle.INSTALLED)
                .map(ResolutionDiagnosis::reasonOf)
                .collect(Collectors.joining("; "));
    }

    private static String reasonOf(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
            return "bundle '" + bundle.getSymbolicName() + "' did not resolve at first";
        } catch (BundleException e) {
            return e.getMessage();
        }
    }
}

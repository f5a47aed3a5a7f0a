package org.apical.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.cli.format.Listing;
import org.apical.core.registry.Suggestions;
import org.apical.host.ApicalHost;
import org.apical.plugin.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apical list}: what there is. */
@Command(description = "Lists experiments, plugins, bundles, backends or datasets; without a word, all of them.")
final class ListCommand implements Subcommand {
    private final Context context;

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            description = "experiments, plugins, bundles, backends or datasets.")
    private String what;

    @Option(names = "--bundles", paramLabel = "SET", description = "Only what a bundle set holds.")
    private String bundles;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ListCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        if (what != null && !Listings.NAMES.contains(what)) {
            throw new InputException(
                            "list-unknown",
                            "'" + what + "' cannot be listed" + Suggestions.didYouMean(what, Listings.NAMES))
                    .known(Listings.NAMES)
                    .mend("name one of these, or none for all");
        }
        try (ApicalHost host = open()) {
            if (bundles == null) {
                host.includeInstalled();
            }
            host.unreadable().forEach(e -> context.console().note(e.getMessage()));
            Listings listings = new Listings(host);
            List<Listing> all = what == null ? listings.all() : List.of(listings.named(what));
            context.console().print(isJson ? json(all) : text(all));
        }
        return ExitStatus.DONE;
    }

    private ApicalHost open() {
        return ApicalHost.open(
                bundles == null
                        ? context.hostOptions().get()
                        : context.hostOptions().get().withSet(bundles));
    }

    private static String json(List<Listing> all) {
        Map<String, Object> json = new LinkedHashMap<>();
        all.forEach(listing -> json.put(listing.title(), listing.json()));
        return Json.text(json);
    }

    private static String text(List<Listing> all) {
        if (all.size() == 1) {
            return all.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        all.forEach(l -> text.append(text.isEmpty() ? "" : "\n")
                .append(l.title())
                .append("\n\n")
                .append(l.text()));
        return text.toString();
    }
}

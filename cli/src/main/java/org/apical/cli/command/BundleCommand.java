package org.apical.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.cli.format.Listing;
import org.apical.core.registry.Suggestions;
import org.apical.plugin.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apical bundle}: bundles of others, in the store of the user. */
@Command(
        description =
                "Makes a project for a bundle of your own; checks, installs, updates, removes or lists bundles of others.")
final class BundleCommand implements Subcommand {
    private static final List<String> ACTIONS = List.of("new", "check", "install", "update", "remove", "list");

    private final Context context;

    @Parameters(index = "0", paramLabel = "ACTION", description = "new, check, install, update, remove or list.")
    private String action;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "WHAT",
            description = "new: a kind of plug-in, and group/name. check, install, update: a jar. "
                    + "remove: the name of a bundle or plug-in, and a version if several are there.")
    private List<String> rest = List.of();

    @Option(names = "--form", paramLabel = "FORM", description = "new: equations (the usual) or java.")
    private String form = "";

    @Option(names = "--require-signature", description = "install, update: refuse a jar that is not signed.")
    private boolean isSignatureRequired;

    @Option(
            names = "--signer",
            paramLabel = "SHA256",
            description = "install, update: certificate that the jar must be signed with; repeatable.")
    private List<String> signers = List.of();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    BundleCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        if (action.equals("check")) {
            Listing checks = new CheckAction(context).check(jar());
            print(checks, isJson);
            return CheckAction.status(checks);
        }
        print(act(), isJson);
        return ExitStatus.DONE;
    }

    private void print(Listing result, boolean isJson) {
        context.console().print(isJson ? Json.text(Map.of(result.title(), result.json())) : result.text());
    }

    private Listing act() {
        StoreActions store = new StoreActions(context, isSignatureRequired, signers);
        return switch (action) {
            case "new" -> make(words(2, 2, "a kind of plug-in and a name of the form group/name"));
            case "install" -> store.install(jar());
            case "update" -> store.update(jar());
            case "remove" -> store.remove(words(1, 2, "the name of a bundle"));
            case "list" -> list(store);
            default -> throw unknown();
        };
    }

    private Listing make(List<String> kindAndName) {
        return new NewAction(context).make(kindAndName.get(0), kindAndName.get(1), form);
    }

    private Listing list(StoreActions store) {
        words(0, 0, "");
        return store.list();
    }

    private Path jar() {
        return context.path(words(1, 1, "the path of a jar").get(0));
    }

    /** What follows the action. */
    private List<String> words(int least, int most, String what) {
        if (rest.size() < least) {
            throw new InputException("argument-missing", "'apical bundle " + action + "' needs " + what)
                    .mend("see 'apical bundle --help'");
        }
        if (rest.size() > most) {
            throw new InputException(
                            "argument-unexpected",
                            "'apical bundle " + action + "' has no place for '" + rest.get(most) + "'")
                    .mend("see 'apical bundle --help'");
        }
        return rest;
    }

    private InputException unknown() {
        InputException fault = new InputException(
                "action-unknown", "'apical bundle' cannot '" + action + "'" + Suggestions.didYouMean(action, ACTIONS));
        fault.known(ACTIONS).mend("name one of these");
        return fault;
    }
}

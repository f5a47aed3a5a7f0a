package org.apical.cli.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apical.cli.format.TextTable;
import org.apical.cli.live.LivePlugins;
import org.apical.core.run.Simulation;
import org.apical.plugin.ApicalException;

/** Reads commands, line by line, and does them. */
final class Shell {
    private static final String COMMENT = "#";

    private final Session session;
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private boolean isLeft;

    Shell(Session session, LivePlugins plugins) {
        this.session = session;
        new Looking(session).actions().forEach(this::add);
        new Moving(session).actions().forEach(this::add);
        new Changing(session, plugins).actions().forEach(this::add);
        add(new Action("help", "this list", w -> session.print(help())));
        add(new Action("quit", "stop the run with a checkpoint, and leave", w -> isLeft = true));
    }

    private void add(Action action) {
        actions.put(action.name(), action);
    }

    private String help() {
        TextTable table = new TextTable("command", "what it does");
        actions.values().forEach(a -> table.row(a.usage(), a.summary()));
        return table.text();
    }

    /**
     * Does the command of a line; blank lines and comments do nothing.
     *
     * @throws ApicalException if it cannot be done
     */
    void run(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith(COMMENT)) {
            return;
        }
        List<String> words = List.of(text.split("\\s+"));
        Words.known("command", words.get(0), actions.keySet());
        actions.get(words.get(0)).body().run(words.subList(1, words.size()));
    }

    /** Whether the user has left, or the run is over. */
    boolean isOver() {
        return isLeft || session.isEnded();
    }

    /** Whether the user has left. */
    boolean isLeft() {
        return isLeft;
    }

    /** All words that may come next, for completion. */
    List<String> completions(List<String> before) {
        if (before.isEmpty()) {
            return List.copyOf(actions.keySet());
        }
        List<String> words = new ArrayList<>();
        switch (before.get(0)) {
            case "rates", "plot" -> words.addAll(session.ask(Looking::groupNames));
            case "weights" -> words.addAll(session.ask(Looking::connectionNames));
            case "probe" -> words.addAll(session.ask(Looking::variableNames));
            case "swap", "set" -> words.addAll(before.size() == 1 ? targets() : pluginNames());
            default -> {}
        }
        return words;
    }

    private List<String> targets() {
        List<String> targets = new ArrayList<>(session.ask(Looking::groupNames));
        targets.addAll(session.ask((Simulation s) -> Looking.connectionNames(s)));
        targets.addAll(List.of("backend", "solver"));
        return targets;
    }

    private List<String> pluginNames() {
        return session.swappable().stream().map(p -> p.name()).distinct().toList();
    }
}

package org.apical.cli.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apical.cli.format.Console;
import org.apical.cli.format.Json;
import org.apical.cli.format.MeasureTable;
import org.apical.core.experiment.Experiment;
import org.apical.core.folder.RunRecord;
import org.apical.core.run.RunOutcome;
import org.apical.plugin.ApicalException;

/** Says how a run ended. */
final class Ending {
    private final Console console;

    Ending(Console console) {
        this.console = console;
    }

    /** Prints the measures of a run and its folder, and what kept it from its end. */
    int say(Experiment experiment, RunOutcome outcome, boolean isJson) {
        console.print(isJson ? Json.text(json(experiment, outcome)) : text(outcome));
        return status(outcome);
    }

    private String text(RunOutcome outcome) {
        return MeasureTable.text(outcome.measures(), console.hasColour()) + "folder: " + outcome.folder();
    }

    private static Map<String, Object> json(Experiment experiment, RunOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("experiment", experiment.name());
        json.put("title", experiment.title());
        json.put("seed", experiment.seed());
        json.put("state", outcome.state().name().toLowerCase(Locale.ROOT));
        json.put("folder", outcome.folder().toString());
        json.put("measures", MeasureTable.json(outcome.measures()));
        json.put("error", outcome.failure().map(ApicalException::getMessage).orElse(null));
        return json;
    }

    /** Says what kept a run from its end, if anything did, and how to go on. */
    int status(RunOutcome outcome) {
        if (outcome.state() == RunRecord.State.STOPPED) {
            console.error("[stopped] a signal stopped the run after " + outcome.reached()
                    + "; what it recorded so far is in " + outcome.folder());
            sayHowToGoOn(outcome);
            return ExitStatus.STOPPED;
        }
        return outcome.failure().map(e -> failed(e, outcome)).orElse(ExitStatus.DONE);
    }

    private int failed(ApicalException e, RunOutcome outcome) {
        console.failure(e);
        sayHowToGoOn(outcome);
        return e.exitStatus();
    }

    private void sayHowToGoOn(RunOutcome outcome) {
        String command = "  'apical resume " + outcome.folder() + "' ";
        Optional<String> name =
                outcome.checkpoint().map(file -> file.getFileName().toString());
        if (name.isPresent()) {
            console.error(command + "goes on from its checkpoint " + name.get());
        } else if (outcome.state() == RunRecord.State.STOPPED) {
            console.error(command + "begins it anew: a run with several conditions keeps no checkpoints");
        }
    }
}

package org.apical.cli.shell;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.apical.core.run.Simulation;

/** The commands that let time pass. */
final class Moving {
    private final Session session;

    Moving(Session session) {
        this.session = session;
    }

    List<Action> actions() {
        return List.of(
                new Action("pause", "hold the run after its step", w -> hold(0)),
                new Action("go", "let the run go on, while you type", w -> session.control()
                        .release()),
                new Action("step [STEPS or DURATION]", "go on for some steps, 1 if not said, and hold", this::step),
                new Action("run DURATION", "go on for a while, or with 'end' to the end, and hold", this::run),
                new Action(
                        "checkpoint",
                        "write a checkpoint",
                        w -> session.print(session.wait(session.control().checkpoint()))));
    }

    private void step(List<String> words) {
        advance(words.isEmpty() ? List.of("1") : words);
    }

    private void run(List<String> words) {
        Words.need(words, 0, "how long to go on, such as 10 s,");
        if (words.equals(List.of("end"))) {
            hold(Long.MAX_VALUE);
        } else {
            advance(words);
        }
    }

    private void advance(List<String> words) {
        double dt = session.ask(Simulation::dt);
        long now = session.ask(Simulation::steps);
        hold(now + Words.steps(words, dt));
    }

    /** Waits until the run is held there, or over. */
    private void hold(long step) {
        try {
            session.control().holdAt(step).join();
        } catch (CancellationException | CompletionException e) {
            session.end();
        }
    }
}

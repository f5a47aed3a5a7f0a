package org.apical.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apical.cli.format.Json;
import org.apical.cli.format.MeasureTable;
import org.apical.core.experiment.Experiment;
import org.apical.core.experiment.Setting;
import org.apical.core.folder.Measures;
import org.apical.core.registry.PluginInfo;
import org.apical.core.run.RunOutcome;
import org.apical.host.ApicalHost;
import org.apical.plugin.ApicalException;
import org.apical.plugin.PluginKind;

/** Runs experiments one after the other and tells whether each is as it expects. */
final class ExpectCheck {
    /** How a dataset says that its files are not there. */
    private static final String MISSING = "data-missing";

    private final RunOptions options;
    private final Context context;
    private final List<Setting> scale;
    private final boolean isAll;

    /** What became of one experiment. */
    private record Result(String experiment, int status, String folder, Measures measures, String error) {
        /** One whose data set is not there. */
        static Result skipped(String experiment, String why) {
            return new Result(experiment, ExitStatus.DONE, "", new Measures(), why);
        }

        boolean isSkipped() {
            return status == ExitStatus.DONE && !error.isEmpty();
        }

        String verdict() {
            if (isSkipped()) {
                return "skipped";
            }
            return switch (status) {
                case ExitStatus.DONE -> "met";
                case ExitStatus.MISSED -> "missed";
                case ExitStatus.STOPPED -> "stopped";
                default -> "failed";
            };
        }
    }

    /**
     * A check.
     *
     * @param options how the experiments are run
     * @param context what the command works with
     * @param scale what makes an experiment small; may be empty
     * @param isAll whether every preset is checked, so that one whose data set is missing is passed over
     */
    ExpectCheck(RunOptions options, Context context, List<Setting> scale, boolean isAll) {
        this.options = options;
        this.context = context;
        this.scale = scale;
        this.isAll = isAll;
    }

    /** The names of all presets. */
    List<String> presets() {
        try (ApicalHost host = ApicalHost.open(context.hostOptions().get())) {
            return host.plugins().stream()
                    .filter(p -> p.kind() == PluginKind.EXPERIMENT)
                    .map(PluginInfo::name)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    int run(List<String> names, boolean isJson) {
        context.stop().listen();
        List<Result> results = new ArrayList<>();
        for (String name : names) {
            Result result = verify(name, names.size() > 1);
            results.add(result);
            if (!isJson) {
                context.console().print(text(result));
            }
            if (context.stop().isRequested()) {
                break;
            }
        }
        if (isJson) {
            context.console().print(Json.text(json(results)));
        }
        return status(results);
    }

    /** A failure weighs more than a miss, a miss more than nothing. */
    private static int status(List<Result> results) {
        List<Integer> all = results.stream().map(Result::status).toList();
        for (int status :
                new int[] {ExitStatus.STOPPED, ExitStatus.FAILED, ExitStatus.WRONG_INPUT, ExitStatus.MISSED}) {
            if (all.contains(status)) {
                return status;
            }
        }
        return ExitStatus.DONE;
    }

    private Result verify(String name, boolean isOneOfMany) {
        try (ApicalHost host = ApicalHost.open(options.execution().host(context))) {
            Experiment experiment = read(name, host);
            Runner runner = new Runner(host, options.execution(), context);
            Path folder = runner.folder(experiment, options.out());
            boolean isBelow = isOneOfMany && options.out().isPresent();
            RunOutcome outcome = runner.run(experiment, isBelow ? folder.resolve(experiment.name()) : folder);
            int ending = new Ending(context.console()).status(outcome);
            int status = ending == ExitStatus.DONE && outcome.measures().anyMissed() ? ExitStatus.MISSED : ending;
            String error = outcome.failure().map(ApicalException::getMessage).orElse("");
            return new Result(name, status, outcome.folder().toString(), outcome.measures(), error);
        } catch (ApicalException e) {
            if (isAll && e.slug().equals(MISSING)) {
                return Result.skipped(name, e.getMessage());
            }
            context.console().failure(e);
            return new Result(name, e.exitStatus(), "", new Measures(), e.getMessage());
        }
    }

    private Experiment read(String name, ApicalHost host) {
        List<Setting> settings = new ArrayList<>(hasScale(name, host) ? scale : List.of());
        settings.addAll(options.settings());
        return new ExperimentSource(host, context).read(name, settings);
    }

    private boolean hasScale(String name, ApicalHost host) {
        return !scale.isEmpty()
                && new ExperimentSource(host, context)
                        .read(name, List.of()).parameters().stream()
                                .anyMatch(p -> p.name().equals(scale.get(0).path()));
    }

    private String text(Result result) {
        if (result.isSkipped()) {
            return result.experiment() + ": skipped: "
                    + result.error().lines().findFirst().orElse("");
        }
        String measures =
                MeasureTable.expected(result.measures(), context.console().hasColour());
        boolean isEmpty = measures.isEmpty() && result.status() == ExitStatus.DONE;
        return result.experiment() + ": " + (isEmpty ? "nothing is expected" : result.verdict()) + "\n" + measures;
    }

    private static Map<String, Object> json(List<Result> results) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<Map<String, Object>> list = new ArrayList<>();
        for (Result result : results) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("experiment", result.experiment());
            one.put("verdict", result.verdict().toLowerCase(Locale.ROOT));
            one.put("folder", result.folder().isEmpty() ? null : result.folder());
            one.put("measures", MeasureTable.json(result.measures()));
            one.put("error", result.error().isEmpty() ? null : result.error());
            list.add(one);
        }
        json.put("experiments", list);
        json.put("met", status(results) == ExitStatus.DONE);
        return json;
    }
}

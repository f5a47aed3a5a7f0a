package org.apical.cli.command;

import java.util.List;
import org.apical.core.experiment.Setting;
import org.apical.plugin.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apical verify}: runs experiments and checks what they expect, or recomputes reference cases. */
@Command(description = "Runs experiments and checks their 'expect' entries, or recomputes reference cases.")
final class VerifyCommand implements Subcommand {
    private final Context context;

    @Parameters(arity = "0..*", paramLabel = "EXPERIMENT", description = "Presets or experiment files.")
    private List<String> experiments = List.of();

    @Option(names = "--all", description = "Every preset.")
    private boolean isAll;

    @Option(names = "--quick", description = "Each preset in its quick form, where it has one.")
    private boolean isQuick;

    @Option(names = "--case", arity = "1..*", paramLabel = "PATH", description = "Reference files, or their folders.")
    private List<String> cases = List.of();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    VerifyCommand(Context context) {
        this.context = context;
    }

    @Override
    public int run() {
        boolean isJson = common.isJson(context.console());
        options.execution().check();
        int chosen = (experiments.isEmpty() ? 0 : 1) + (isAll ? 1 : 0) + (cases.isEmpty() ? 0 : 1);
        if (chosen != 1) {
            throw new InputException("verify-what", "'apical verify' needs either experiments, or --all, or --case")
                    .mend("write for example 'apical verify xor', or 'apical verify --case FOLDER'");
        }
        if (!cases.isEmpty()) {
            return new CaseCheck(options.execution(), context).run(cases, isJson);
        }
        ExpectCheck check = new ExpectCheck(options, context, quick(), isAll);
        return check.run(isAll ? check.presets() : experiments, isJson);
    }

    private List<Setting> quick() {
        return isQuick ? List.of(new Setting("scale", "quick")) : List.of();
    }
}

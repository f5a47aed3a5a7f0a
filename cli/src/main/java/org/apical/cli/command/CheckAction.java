package org.apical.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.apical.cli.format.Listing;
import org.apical.host.HostOptions;
import org.apical.host.check.BundleCheck;
import org.apical.host.check.CheckRow;

/** Looks at a jar from all sides and says what is not as it must be. */
final class CheckAction {
    private final Context context;

    CheckAction(Context context) {
        this.context = context;
    }

    /** A row for each thing that was looked at; the last column says {@code ok} or {@code MISSED}. */
    Listing check(Path jar) {
        HostOptions options = context.hostOptions().get();
        List<CheckRow> rows = new BundleCheck(options.distribution(), options.compiler(), new ContractTests()).run(jar);
        Listing list = new Listing("checks", "check", "verdict", "detail", "mend");
        rows.forEach(r -> list.row(r.check(), r.isOk() ? "ok" : "MISSED", r.detail(), r.mend()));
        return list;
    }

    /** The exit status for what was found. */
    static int status(Listing checks) {
        return checks.json().stream().allMatch(row -> "ok".equals(row.get("verdict")))
                ? ExitStatus.DONE
                : ExitStatus.MISSED;
    }
}

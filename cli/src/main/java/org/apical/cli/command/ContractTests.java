package org.apical.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.apical.host.check.CheckRow;
import org.apical.host.check.PluginTests;
import org.apical.plugin.ApicalException;
import org.apical.plugin.Plugin;
import org.apical.testkit.check.Check;
import org.apical.testkit.check.Exercise;
import org.apical.testkit.check.PluginChecks;

/** The contracts of the test kit. */
final class ContractTests implements PluginTests {
    @Override
    public List<CheckRow> test(Plugin plugin) {
        List<CheckRow> rows = new ArrayList<>();
        PluginChecks.ofDeclarations(plugin).forEach(c -> rows.add(row("parameters", plugin, c)));
        PluginChecks.ofKind(plugin).forEach(c -> rows.add(row("contract", plugin, c)));
        return rows;
    }

    private static CheckRow row(String check, Plugin plugin, Check contract) {
        String what = plugin.name() + ": " + contract.title();
        try {
            contract.run();
            return CheckRow.ok(check, what);
        } catch (ApicalException e) {
            return CheckRow.missed(check, what + ": " + e.what(), e.mend());
        } catch (AssertionError e) {
            return CheckRow.missed(
                    check, what + ": " + e.getMessage(), "mend the plug-in, and test it by its contract");
        } catch (RuntimeException | LinkageError e) {
            return CheckRow.missed(check, what + ": it throws " + e, "mend the plug-in, and test it by its contract");
        }
    }

    @Override
    public void use(Plugin plugin) {
        Exercise.run(plugin);
    }
}

package org.apical.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.apical.plugin.Plugin;
import org.apical.testkit.check.Check;
import org.apical.testkit.check.PluginChecks;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every plug-in must do, whatever its kind. */
public interface PluginContract {
    /** The plug-in under test. */
    Plugin plugin();

    /** What a plug-in of this kind must do, besides saying what it is. */
    default List<Check> checks() {
        return PluginChecks.ofKind(plugin());
    }

    /** A test for each thing that the plug-in must do. */
    @TestFactory
    default Stream<DynamicTest> contract() {
        return Stream.concat(PluginChecks.ofDeclarations(plugin()).stream(), checks().stream())
                .map(check -> DynamicTest.dynamicTest(check.title(), check::run));
    }
}

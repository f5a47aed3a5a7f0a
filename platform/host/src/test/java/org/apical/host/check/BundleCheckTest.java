package org.apical.host.check;

import static org.apical.host.Rejection.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apical.core.equation.EquationCompiler;
import org.apical.host.JarBuilder;
import org.apical.plugin.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCheckTest {
    private static final String IMPORTS =
            "org.osgi.framework;version=\"[1.9,2)\",org.apical.solver;version=\"[2.0,3)\","
                    + "org.apical.plugin;version=\"[1.0,2)\"";

    @TempDir
    Path folder;

    private int uses;

    private List<CheckRow> check(Path jar) {
        PluginTests tests = new PluginTests() {
            @Override
            public List<CheckRow> test(Plugin plugin) {
                return List.of(CheckRow.ok("contract", plugin.name()));
            }

            @Override
            public void use(Plugin plugin) {
                uses++;
            }
        };
        return new BundleCheck(folder, EquationCompiler::compile, tests).run(jar);
    }

    private List<String> missed(Path jar) {
        List<CheckRow> missed = check(jar).stream().filter(r -> !r.isOk()).toList();
        missed.forEach(r -> assertTrue(!r.mend().isBlank(), r.toString()));
        return missed.stream().map(r -> r.check() + ": " + r.detail()).toList();
    }

    private static JarBuilder solver() {
        return JarBuilder.bundle("mylab.counting", "1.0.0")
                .announce("solver", "mylab/counting", "1.0.0")
                .header("Bundle-Activator", CountingActivator.class.getName())
                .header("Import-Package", IMPORTS)
                .type(CountingActivator.class)
                .type(CountingActivator.Counting.class);
    }

    @Test
    void soundBundleIsUsedAHundredTimesAndLeavesNothing() {
        List<CheckRow> rows = check(solver().into(folder));
        assertTrue(rows.stream().allMatch(CheckRow::isOk), rows.toString());
        assertEquals(
                List.of(
                        "jar",
                        "manifest",
                        "imports",
                        "native code",
                        "start",
                        "announcements",
                        "contract",
                        "leaks",
                        "leaks",
                        "leaks"),
                rows.stream().map(CheckRow::check).toList());
        assertEquals(100, uses);
    }

    @Test
    void threadsAndClassLoadersThatStayAreMissed() {
        Path jar = solver().header("Bundle-Activator", LeakingActivator.class.getName())
                .type(LeakingActivator.class)
                .type(LeakingActivator.Sleep.class)
                .into(folder);
        assertEquals(
                List.of(
                        "leaks: 100 of 100 class loaders are still there after uninstalling",
                        "leaks: threads are left: [left behind]"),
                missed(jar));
    }

    @Test
    void nativeCodeIsMissed() {
        Path jar = solver().type(NativeCaller.class).text("lib/libfast.so", "x").into(folder);
        String entry = "native code: " + NativeCaller.class.getName().replace('.', '/') + ".class ";
        assertEquals(
                List.of(
                        entry + "calls System.loadLibrary",
                        entry + "calls Runtime.load",
                        entry + "has the native method answer",
                        "native code: lib/libfast.so is a native library"),
                missed(jar));
    }

    @Test
    void importsThatDoNotFitAreMissed() {
        String start = "org.osgi.framework,org.apical.plugin;version=\"[1.0,2)\",";
        assertEquals(
                List.of("imports: 'org.apical.solver' is imported in any version from 0 on"),
                missed(solver().header("Import-Package", start + "org.apical.solver")
                        .into(folder)));
        assertEquals(
                List.of("imports: 'org.apical.solver' is imported in any version from 1.0 on"),
                missed(solver().header("Import-Package", start + "org.apical.solver;version=1.0")
                        .into(folder)));
        List<String> core = missed(solver().header("Import-Package", IMPORTS + ",org.apical.core.run")
                .into(folder));
        assertEquals("imports: 'org.apical.core.run' is no package of the API", core.get(0));
        List<String> future = missed(solver().header("Import-Package", start + "org.apical.solver;version=\"[7,8)\"")
                .into(folder));
        assertTrue(future.get(0).contains("is wanted in [7,8), this host has 2."), future.get(0));
        assertTrue(future.get(1).startsWith("start: bundle 'mylab.counting' 1.0.0 needs the package"), future.get(1));
    }

    @Test
    void announcementsMustBeWhatIsOffered() {
        Path nothing = solver().header("Provide-Capability", null).into(folder);
        assertEquals(
                List.of(
                        "announcements: no plug-in is announced",
                        "announcements: solver 'mylab/counting' 1.0.0 is offered but not announced, so lists do not "
                                + "show it"),
                missed(nothing));
        List<String> more =
                missed(solver().announce("dataset", "mylab/gone", "1.0.0").into(folder));
        assertTrue(more.get(0).contains("the bundle does not offer it"), more.toString());
        List<String> experiment =
                missed(solver().announce("experiment", "mylab/gone", "1.0.0").into(folder));
        assertEquals(List.of("announcements: experiment 'mylab/gone' 1.0.0 has no text"), experiment);
    }

    @Test
    void jarThatIsNoBundleIsMissed() throws IOException {
        Path noise = Files.writeString(folder.resolve("noise.jar"), "PK noise");
        assertTrue(missed(noise).get(0).startsWith("jar: 'noise.jar' cannot be read as a jar"));
        Path plain = solver().header("Bundle-SymbolicName", null).into(folder);
        assertTrue(missed(plain).get(0).startsWith("manifest: "));
        refused("bundle-missing", () -> check(folder.resolve("gone.jar")), "gone.jar");
    }
}

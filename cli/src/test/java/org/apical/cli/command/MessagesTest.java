package org.apical.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apical.cli.command.Shell.Outcome;
import org.apical.core.machine.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user is told when something is wrong with the command line or a file. */
class MessagesTest {
    @TempDir
    Path folder;

    private Shell shell;

    private record Fault(String command, String... words) {
        @Override
        public String toString() {
            return command;
        }
    }

    @BeforeEach
    void makeDistribution() throws IOException {
        TinyDistribution.write(folder.resolve("dist"));
        shell = new Shell(folder, folder.resolve("dist"));
        Files.writeString(folder.resolve("typo.yaml"), TinyDistribution.TINY.replace("size: = cells", "sise: 3"));
        Files.writeString(folder.resolve("broken.yaml"), "apical: 1\ngroups: {first\n");
        Files.write(folder.resolve("latin.yaml"), "title: Größe".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("wrong-unit.yaml"), TinyDistribution.TINY.replace("0.1 ms}", "0.1 mV}"));
        Files.createDirectories(folder.resolve("used")).resolve("file").toFile().createNewFile();
        Files.writeString(folder.resolve("plain"), "a file");
    }

    /** The backend that a run takes here: native where the build has it. */
    private static String fastest() {
        return Backends.known()
                .choose(Optional.empty(), Optional.empty())
                .backend()
                .name();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "runn tiny",
                        "[command-unknown] there is no command 'runn' (did you mean 'run'?)",
                        "known: run, resume, verify"),
                new Fault("sweep runs/x", "[reserved] 'sweep' is not part of this version"),
                new Fault("data", "[argument-missing] ACTION is missing"),
                new Fault("data chek", "[action-unknown] 'apical data' cannot 'chek' (did you mean 'check'?)"),
                new Fault("data fetch", "[argument-missing] 'apical data fetch' needs the name of a data set"),
                new Fault("data fetch mnist", "[data-unknown] no published data set is called 'mnist'"),
                new Fault("bundle", "[argument-missing] ACTION is missing"),
                new Fault(
                        "bundle instal x.jar",
                        "[action-unknown] 'apical bundle' cannot 'instal' (did you mean 'install'?)"),
                new Fault("bundle install", "[argument-missing] 'apical bundle install' needs the path of a jar"),
                new Fault("bundle install a.jar b.jar", "[argument-unexpected] 'apical bundle install' has no place"),
                new Fault(
                        "bundle new solver",
                        "[argument-missing] 'apical bundle new' needs a kind of plug-in and a name"),
                new Fault(
                        "bundle new sover mylab/s",
                        "[kind-unknown] no project can be made of the kind of plug-in 'sover' (did you mean 'solver'?)"),
                new Fault("bundle new solver mine", "[name-form] 'mine' is not of the form group/name"),
                new Fault("bundle new solver my/switch", "[name-form]", "the package 'my.switch'"),
                new Fault("bundle new dataset my/used", "[folder-not-empty] the folder", "is there already"),
                new Fault("bundle new dataset my/d --form java8", "[form-unknown]", "known: equations, java"),
                new Fault(
                        "bundle new dataset my/d --form equations",
                        "[form-unfit] the kind 'dataset' cannot be written as equations, only as java"),
                new Fault(
                        "bundle new optimiser my/o --form java",
                        "[form-unfit] the kind 'optimiser' cannot be written as java, only as equations"),
                new Fault("bundle remove", "[argument-missing] 'apical bundle remove' needs the name of a bundle"),
                new Fault("bundle remove tiny", "[bundle-not-installed] no bundle 'tiny' is installed"),
                new Fault("bundle list now", "[argument-unexpected] 'apical bundle list' has no place for 'now'"),
                new Fault("bundle install no.jar", "[bundle-missing] there is no file", "no.jar"),
                new Fault("bundle install plain --signer 12", "[signer-form] '12' is no SHA-256 fingerprint"),
                new Fault("describe tiny@x", "[plugin-version] 'x' is no version"),
                new Fault("bundleset lock tinny", "[bundleset-unknown] no bundle set is called 'tinny'"),
                new Fault("run", "[argument-missing] EXPERIMENT is missing", "see 'apical run --help'"),
                new Fault("run tiny other", "[argument-unexpected] 'apical run' has no place for 'other'"),
                new Fault(
                        "run tiny --sed 3",
                        "[option-unknown] 'apical run' has no option '--sed' (did you mean '--seed'?)"),
                new Fault("run tiny --seed", "[option-value] --seed needs a value"),
                new Fault("run tiny --seed abc", "[option-value] --seed is 'abc', but must be a whole number"),
                new Fault("run tiny --seed 1 --seed 2", "[option-twice] --seed is given twice"),
                new Fault("run tiny --threads 0", "[threads] --threads is 0, but must be from 1 to 1024"),
                new Fault("run tiny --threads 100000", "[threads] --threads is 100000"),
                new Fault("run tiny --format xml", "[format-unknown] there is no format 'xml'", "known: text, json"),
                new Fault(
                        "run tiny --locked",
                        "[bundleset-unlocked] the bundles of 'tiny' are not locked; looked for",
                        "tiny.bundles.lock"),
                new Fault("run tiny --monitor", "[reserved] '--monitor'"),
                new Fault("run tiny --monitor=8080", "[reserved] '--monitor'"),
                new Fault("run tiny --monitor-control", "[reserved] '--monitor-control'"),
                new Fault("run tiny --watch nowhere", "[watch-missing] there is no folder"),
                new Fault("run tiny --step-limit 3", "[option-value] --step-limit is '3', but must be a time"),
                new Fault("shell tiny --script nowhere", "[script-missing] the script 'nowhere' cannot be read"),
                new Fault(
                        "run tiny --backend cuda",
                        "[backend-refused] 'cuda' cannot be used",
                        "use --backend " + fastest() + " (available)"),
                new Fault(
                        "run tiny --backend jwm", "[backend-unknown] no backend is called 'jwm' (did you mean 'jvm'?)"),
                new Fault(
                        "run tiny --precision float16",
                        "[precision-unknown] no precision is called 'float16'",
                        "known: float32, float64"),
                new Fault(
                        "run tiny --backend reference --precision float32",
                        "[precision-refused] backend 'reference' does not compute in float32"),
                new Fault("run tinny", "[experiment-unknown] no experiment is called 'tinny' (did you mean 'tiny'?)"),
                new Fault("run nothing.yaml", "[experiment-missing] the experiment file 'nothing.yaml' does not exist"),
                new Fault("run used", "[experiment-missing] 'used' is a folder, not an experiment file"),
                new Fault("run latin.yaml", "[experiment-encoding] the file 'latin.yaml' is not text in UTF-8"),
                new Fault("run typo.yaml", "[key-unknown]", "'sise'", "(did you mean 'size'?)", "at  typo.yaml:15:"),
                new Fault("run broken.yaml", "[yaml", "at  broken.yaml:"),
                new Fault("run wrong-unit.yaml", "[unit-wrong]", "at  wrong-unit.yaml:5:"),
                new Fault("run tiny --set cells", "[set-form] '--set cells' is not of the form name=value"),
                new Fault(
                        "run tiny --set sells=3",
                        "[set-unknown] this experiment has no parameter 'sells' (did you mean 'cells'?)"),
                new Fault("run tiny --set cells=-3", "[parameter-range] parameter 'cells' is -3"),
                new Fault("run tiny --set groups.first.size=-3", "[number-range] size of group 'first' is -3"),
                new Fault("run tiny --set rate=5", "[unit-missing] parameter 'rate' is 5 without a unit"),
                new Fault("run tiny --set rate=5mV", "[unit-wrong] parameter 'rate' is '5mV', in V, but must be in Hz"),
                new Fault("run tiny --set rate=nan", "[value-form] parameter 'rate' is 'nan'"),
                new Fault(
                        "run tiny --set groups.first.model=dripp",
                        "[plugin-unknown] no neuron model is called 'dripp' (did you mean 'drip'?)"),
                new Fault("run tiny --set cells=1e9", "[memory] the network of 2,000,000,000 cells"),
                new Fault("run tiny --out used", "[folder-not-empty] the folder", "nothing is overwritten"),
                new Fault("run tiny --out plain/x", "[folder-unwritable] the folder", "NotDirectoryException"),
                new Fault(
                        "run tiny --bundles tinny",
                        "[bundleset-unknown] no bundle set is called 'tinny' (did you mean 'tiny'?)"),
                new Fault(
                        "run tiny --bundles hollow",
                        "[bundle-missing] bundle 'not-there' [1.0.0,2.0.0) was not found",
                        "at  "),
                new Fault("bundleset check hollow", "[bundle-missing]"),
                new Fault(
                        "bundleset make",
                        "[action-unknown] 'apical bundleset' cannot 'make'",
                        "known: list, show, lock, check"),
                new Fault("bundleset show", "[argument-missing] 'apical bundleset show' needs a bundle set"),
                new Fault("verify", "[verify-what] 'apical verify' needs either experiments, or --all, or --case"),
                new Fault("verify tiny --all", "[verify-what]"),
                new Fault("verify --case nowhere", "[case-missing]"),
                new Fault("list plugin", "[list-unknown] 'plugin' cannot be listed (did you mean 'plugins'?)"),
                new Fault(
                        "describe dip",
                        "[name-unknown] no plug-in or experiment is called 'dip' (did you mean 'drip'?)"),
                new Fault("describe drip --kind solver", "[name-unknown] no solver is called 'drip'"),
                new Fault("report used", "[run-unknown] the folder", "is not of a run"),
                new Fault("report used --bin 3", "[option-value] --bin is '3'", "such as --bin"),
                new Fault("report nowhere", "[run-missing] there is no folder"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultIsSaidInOneMessageWithStatusTwoAndWritesNothing(Fault fault) throws IOException {
        List<Path> before = files();
        Outcome outcome = shell.run(fault.command().split(" "));
        assertEquals(2, outcome.status(), outcome.err());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith("["), outcome.err());
        for (String word : fault.words()) {
            assertTrue(outcome.err().contains(word), "'" + word + "' is not in: " + outcome.err());
        }
        assertFalse(outcome.err().contains("\tat "), "no stack trace without --verbose");
        assertEquals(before, files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> !f.startsWith(folder.resolve("user")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void twoBundlesWithOnePluginAreRefused() throws IOException {
        new TinyBundle("twin")
                .text("neuron-model", "drip.model", TinyDistribution.DRIP)
                .into(folder.resolve("dist/bundles"));
        Files.writeString(
                folder.resolve("dist/bundles/sets/twins.bundles"), "set twins 1.0\nbundle tiny *\nbundle twin *\n");
        Outcome outcome = shell.run("run", "tiny", "--bundles", "twins");
        assertEquals(2, outcome.status());
        assertTrue(
                outcome.err().startsWith("[plugin-duplicate] the neuron model 'drip' 1.2.0 is announced twice"),
                outcome.err());
    }

    @Test
    void wrongUnitInAnEquationIsSaidWithItsPlace() throws IOException {
        new TinyBundle("odd")
                .text("neuron-model", "odd.model", "model odd\nstate\n  V : V = 1 s\nstep\n  V = V\n")
                .into(folder.resolve("dist/bundles"));
        Files.writeString(
                folder.resolve("dist/bundles/sets/odd.bundles"), "set odd 1.0\nbundle tiny *\nbundle odd *\n");
        Outcome outcome = shell.run("describe", "odd", "--bundles", "odd");
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().startsWith("[equation-unit"), outcome.err());
        assertTrue(outcome.err().contains("odd!/OSGI-INF/apical/odd.model:3"), outcome.err());
    }

    @Test
    void callWithoutACommandShowsTheCommands() {
        Outcome outcome = shell.run();
        assertEquals(2, outcome.status());
        assertTrue(outcome.err().startsWith("usage: apical <command> [options]"), outcome.err());
    }

    @Test
    void helpGoesToStandardOutput() {
        assertTrue(shell.succeed("help").out().contains("apical run xor"));
        assertTrue(shell.succeed("--help").out().contains("describe"));
        assertTrue(shell.succeed("run", "--help").out().startsWith("Usage: apical run"));
        assertTrue(shell.succeed("help", "verify").out().startsWith("Usage: apical verify"));
    }

    @Test
    void reservedOptionsAreNotInTheHelp() {
        assertFalse(shell.succeed("run", "--help").out().contains("--monitor"));
    }
}

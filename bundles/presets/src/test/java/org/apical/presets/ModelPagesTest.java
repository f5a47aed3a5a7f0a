package org.apical.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.core.equation.EquationCompiler;
import org.apical.dataset.cifar.CifarDataset;
import org.apical.dataset.csv.CsvDataset;
import org.apical.dataset.digits.DigitsDataset;
import org.apical.dataset.idx.IdxDataset;
import org.apical.dataset.images.ImagesDataset;
import org.apical.dataset.xor.XorDataset;
import org.apical.neuron.poisson.PoissonModel;
import org.apical.plugin.Plugin;
import org.apical.solver.fixedstep.FixedStepSolver;
import org.apical.stp.tsodyksmarkram.TsodyksMarkramPlasticity;
import org.apical.testkit.page.ReferencePage;
import org.junit.jupiter.api.Test;

/** The pages of {@code docs/reference/models} are what the plug-ins say about themselves. */
class ModelPagesTest {
    private static final Path ROOT = Path.of(System.getProperty("apical.root"));
    private static final Path PAGES = ROOT.resolve("docs/reference/models");
    private static final String TEXTS = "src/main/resources/OSGI-INF/apical";
    private static final String COMMAND = "mvn test -pl bundles/presets -am -Dtest=ModelPagesTest "
            + "-Dsurefire.failIfNoSpecifiedTests=false -Dapical.pages=write";
    private static final Pattern EXTENDS = Pattern.compile("(?m)^extends: \\[?([^\\]\n]*)");

    @Test
    void pagesAreUpToDate() throws IOException {
        Map<String, String> made = new TreeMap<>();
        StringBuilder index =
                new StringBuilder("# Models, rules and other plug-ins\n\n| name | kind | what |\n|---|---|---|\n");
        Map<String, ReferencePage> pages = pages();
        for (Map.Entry<String, ReferencePage> page : pages.entrySet()) {
            String file = page.getKey() + ".md";
            ReferencePage p = page.getValue();
            made.put(file, p.markdown());
            index.append(
                    "| [" + page.getKey() + "](" + file + ") | " + p.kind().title() + " | " + p.sentence() + " |\n");
        }
        made.put("README.md", index.toString());
        if ("write".equals(System.getProperty("apical.pages"))) {
            write(made);
        }
        assertEquals(made, committed(), "pages of plug-ins differ from their texts; make them anew: " + COMMAND);
    }

    private static Map<String, ReferencePage> pages() throws IOException {
        Map<String, ReferencePage> pages = new TreeMap<>();
        for (Path bundle : list(ROOT.resolve("bundles"))) {
            String name = bundle.getFileName().toString();
            for (Path file : files(bundle.resolve(TEXTS))) {
                if (!file.toString().endsWith(".yaml")) {
                    add(pages, EquationCompiler.compile(Files.readString(file), file.toString()), name);
                }
            }
        }
        add(pages, new XorDataset(), "dataset-xor");
        add(pages, new IdxDataset(), "dataset-idx");
        add(pages, new CifarDataset(), "dataset-cifar");
        add(pages, new CsvDataset(), "dataset-csv");
        add(pages, new DigitsDataset(), "dataset-digits");
        add(pages, new ImagesDataset(), "dataset-images");
        add(pages, new FixedStepSolver(), "solver-fixedstep");
        add(pages, new PoissonModel(), "neuron-poisson");
        add(pages, new TsodyksMarkramPlasticity(), "stp-tsodyksmarkram");
        return pages;
    }

    private static void add(Map<String, ReferencePage> pages, Plugin plugin, String bundle) throws IOException {
        pages.put(plugin.name(), ReferencePage.of(plugin, bundle).usedBy(users(plugin.name())));
    }

    /** The presets that name a plug-in, themselves or in the file that they extend. */
    private static List<String> users(String plugin) throws IOException {
        Path presets = ROOT.resolve("bundles/presets").resolve(TEXTS);
        Pattern name = Pattern.compile("(model|solver|injector|measure): " + plugin + "\\b|(?<![\\w-])" + plugin
                + ":\\s*\\{|\\{" + plugin + ":");
        List<String> users = new ArrayList<>();
        for (Path file : files(presets)) {
            if (name.matcher(withBase(file)).find()) {
                users.add(file.getFileName().toString().replace(".yaml", ""));
            }
        }
        Collections.sort(users);
        return users;
    }

    private static String withBase(Path file) throws IOException {
        String text = Files.readString(file);
        var bases = EXTENDS.matcher(text);
        StringBuilder all = new StringBuilder(text);
        if (bases.find()) {
            for (String base : bases.group(1).split(",\\s*")) {
                all.append(withBase(file.resolveSibling(base)));
            }
        }
        return all.toString();
    }

    /** The files of a folder; a folder in it, such as that of the bases of presets, is left out. */
    private static List<Path> files(Path folder) throws IOException {
        return list(folder).stream().filter(Files::isRegularFile).toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (Path file : files(PAGES)) {
            pages.put(file.getFileName().toString(), Files.readString(file));
        }
        return pages;
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }
}

package org.apical.core.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apical.core.folder.CsvReader;
import org.apical.plugin.InputException;
import org.apical.plugin.Place;

/** Finds the reference cases in files and folders, and recomputes them. */
public final class ReferenceCases {
    private final Bench bench;

    /** Cases on a bench. */
    public ReferenceCases(Bench bench) {
        this.bench = bench;
    }

    /**
     * Recomputes a file, or all files of a folder that are cases.
     *
     * @throws InputException {@code case-missing} if there is none
     */
    public List<CaseReport> check(Path path) {
        if (Files.isDirectory(path)) {
            List<Path> files = caseFiles(path);
            if (files.isEmpty()) {
                throw missing(path, "the folder holds no reference case");
            }
            return files.stream().map(this::checkFile).toList();
        }
        if (!Files.isRegularFile(path)) {
            throw missing(path, "there is no such file or folder");
        }
        return List.of(checkFile(path));
    }

    private static InputException missing(Path path, String what) {
        InputException e = new InputException("case-missing", what);
        e.at(Place.of(path.toString()))
                .mend("name an exact_*.csv with exact_cases.json beside it, a case *.json, or a folder");
        return e;
    }

    private static List<Path> caseFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(ReferenceCases::isCase).sorted().toList();
        } catch (IOException e) {
            throw (InputException) missing(folder, "the folder cannot be read").because(e);
        }
    }

    private static boolean isCase(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("exact_") && name.endsWith(".csv")
                || name.endsWith(".json") && !name.equals(CaseParameters.FILE);
    }

    private CaseReport checkFile(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            return layered(name, file);
        }
        Path parametersFile = file.toAbsolutePath().resolveSibling(CaseParameters.FILE);
        CaseParameters all = CaseParameters.read(parametersFile);
        if (!all.has(name)) {
            throw missing(file, CaseParameters.FILE + " says nothing about it");
        }
        CaseParameters parameters = all.object(name);
        if (parameters.has("role")) {
            return new CaseReport(name, CaseReport.Status.INPUT, List.of(), parameters.text("role"));
        }
        return caseOf(name, file)
                .map(c -> report(name, c.check(bench, parameters, CsvReader.read(file))))
                .orElseGet(() -> notYet(name, "cases of protocol '" + parameters.text("protocol") + "'"));
    }

    private CaseReport layered(String name, Path file) {
        CaseParameters content = CaseParameters.read(file);
        return LayeredCases.of(content)
                .map(c -> report(name, c.check(new LayeredBench(bench), content)))
                .orElseGet(() -> notYet(name, "cases of this form"));
    }

    private static CaseReport report(String name, List<CaseReport.Field> fields) {
        return new CaseReport(name, CaseReport.Status.CHECKED, fields, "");
    }

    private static Optional<ReferenceCase> caseOf(String name, Path file) {
        return switch (name) {
            case "exact_pyramidal_spikes.csv" -> Optional.of(new PyramidalSpikesCase());
            case "exact_pyramidal_trace.csv" -> Optional.of(new PyramidalTraceCase());
            case "exact_synaptic_pulses.csv" -> Optional.of(new SynapticPulsesCase());
            case "exact_adex_spikes.csv" -> Optional.of(new AdexSpikesCase());
            case "exact_stp_efficacy.csv" -> Optional.of(new ShortTermCase());
            case "exact_bdsp_weights.csv" ->
                Optional.of(new BurstPlasticityCase(file.toAbsolutePath().getParent()));
            default -> Optional.empty();
        };
    }

    private static CaseReport notYet(String name, String what) {
        return new CaseReport(name, CaseReport.Status.NOT_YET, List.of(), "this version cannot recompute " + what);
    }
}

package org.apical.cli.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apical.cli.format.Listing;
import org.apical.cli.format.Numbers;
import org.apical.core.machine.Backends;
import org.apical.core.network.MemoryEstimate;
import org.apical.core.run.MachineFacts;
import org.apical.host.ApicalHost;
import org.apical.host.HostOptions;
import org.apical.kernel.Backend;
import org.apical.plugin.ApicalException;

/** Looks at the machine. Nothing that it misses keeps the program from running, except where it says so. */
final class Examination {
    private static final List<String> LIBRARIES =
            List.of("/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/local/cuda/lib64", "/lib");

    private final HostOptions options;
    private final Listing found = new Listing("checks", "what", "found", "detail", "mend");

    Examination(HostOptions options) {
        this.options = options;
    }

    Listing run() {
        found.row("java", true, MachineFacts.read().java() + " in " + System.getProperty("java.home"), "");
        found.row("cpu", true, MachineFacts.read().cpu(), "");
        found.row("memory", true, Numbers.bytes(MemoryEstimate.machineBytes()), "");
        for (Backend backend : Backends.known().all()) {
            found.row(
                    "backend " + backend.name(),
                    backend.refusal().isEmpty(),
                    backend.refusal().orElseGet(backend::detail),
                    "");
        }
        closerLook();
        library("cuda", "libcuda", "not needed; install the driver of the graphics card to have it");
        program("mpi", "mpirun", "not needed; the package openmpi-bin has it");
        program("slurm", "sbatch", "not needed; ask the people who run the cluster");
        bundles();
        userFolder();
        dataFolders();
        return found;
    }

    private void closerLook() {
        Backends.known().all().stream()
                .filter(backend -> backend.refusal().isEmpty())
                .flatMap(backend -> backend.examine().stream())
                .forEach(finding -> found.row(finding.what(), finding.isFine(), finding.detail(), finding.mend()));
    }

    private void library(String what, String name, String mend) {
        Pattern file = Pattern.compile(Pattern.quote(name) + "\\.(so|dylib)(\\..*)?");
        Optional<Path> library = libraryFolders().stream()
                .flatMap(folder -> list(folder))
                .filter(f -> file.matcher(f.getFileName().toString()).matches())
                .findFirst();
        found.row(what, library.isPresent(), library.map(Path::toString).orElse(""), library.isPresent() ? "" : mend);
    }

    private static List<Path> libraryFolders() {
        List<Path> folders = new ArrayList<>();
        for (String folder : LIBRARIES) {
            folders.add(Path.of(folder));
            folders.add(Path.of(
                    folder, System.getProperty("os.arch").equals("amd64") ? "x86_64-linux-gnu" : "aarch64-linux-gnu"));
        }
        return folders;
    }

    private static Stream<Path> list(Path folder) {
        File[] files = folder.toFile().listFiles();
        return files == null ? Stream.empty() : Stream.of(files).map(File::toPath);
    }

    private void program(String what, String name, String mend) {
        Optional<Path> program = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        found.row(what, program.isPresent(), program.map(Path::toString).orElse(""), program.isPresent() ? "" : mend);
    }

    private void bundles() {
        try (ApicalHost host = ApicalHost.open(options)) {
            host.includeInstalled();
            int count = host.bundles().size();
            String mend =
                    count > 0 ? "" : "nothing can be run without: unpack the archive again, or build with mvn package";
            found.row("bundles", count > 0, count + " with " + host.plugins().size() + " plug-ins", mend);
            host.unreadable().forEach(e -> found.row("bundle", false, e.what(), e.mend()));
        } catch (ApicalException e) {
            found.row("bundles", false, e.what(), e.mend());
        }
    }

    private void userFolder() {
        Path nearest = options.user().toAbsolutePath();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        boolean isWritable = Files.isDirectory(nearest) && Files.isWritable(nearest);
        String mend = isWritable ? "" : "let the environment variable APICAL_HOME name a folder that you can write";
        found.row("user folder", isWritable, options.user().toString(), mend);
    }

    private void dataFolders() {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(System.getenv("APICAL_DATA")).map(Path::of).ifPresent(places::add);
        places.add(options.user().resolve("data"));
        for (Path place : places) {
            boolean isThere = Files.isDirectory(place);
            found.row(
                    "data folder", isThere, place.toString(), isThere ? "" : "only needed by datasets that are files");
        }
    }
}

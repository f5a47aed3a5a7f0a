package org.apical.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apical.core.folder.DiskFault;
import org.apical.dataset.file.PublishedFile;
import org.apical.plugin.InputException;
import org.apical.plugin.RunException;

/**
 * Gets one file from the first mirror that has it whole. What has come is kept beside the place of the file, and the next attempt goes
 * on from there. The file appears under its name when its sum is right, and not before.
 */
public final class Download {
    private static final int CONNECT_MILLIS = 20_000;
    private static final int READ_MILLIS = 60_000;
    private static final int BUFFER = 1 << 16;
    private static final int PARTIAL = 206;
    private static final int BEYOND_THE_END = 416;

    private final PublishedFile file;
    private final Path target;
    private final Path part;
    private final List<String> mirrors;
    private final Consumer<String> progress;
    private final List<String> refusals = new ArrayList<>();

    /**
     * A download.
     *
     * @param target where the file goes
     * @param mirrors addresses that the file's name is put behind, the first one tried first
     * @param progress receives a line now and then
     */
    public Download(PublishedFile file, Path target, List<String> mirrors, Consumer<String> progress) {
        this.file = file;
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.mirrors = List.copyOf(mirrors);
        this.progress = progress;
    }

    /**
     * Gets it.
     *
     * @throws InputException {@code mirror-form}
     * @throws RunException {@code fetch-failed} with what each mirror answered; {@code disk-full} or {@code io}
     */
    public void fetch() {
        createFolder();
        for (String mirror : mirrors) {
            if (fetch(address(mirror))) {
                return;
            }
        }
        RunException fault =
                new RunException("fetch-failed", file.name() + " was not to be had: " + String.join("; ", refusals));
        throw fault.mend("call this again later to go on, or name another address by --mirror");
    }

    private void createFolder() {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw DiskFault.writing(target, e);
        }
    }

    private URL address(String mirror) {
        String base = mirror.endsWith("/") ? mirror : mirror + "/";
        try {
            URI address = new URI(base + file.name());
            if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())
                    || address.getHost() == null) {
                throw new URISyntaxException(mirror, "not http or https");
            }
            return address.toURL();
        } catch (URISyntaxException | MalformedURLException e) {
            InputException fault = new InputException("mirror-form", "'" + mirror + "' is no address of a mirror");
            fault.mend("write the address of the folder that holds " + file.name()
                    + ", such as https://example.org/data/");
            throw fault.because(e);
        }
    }

    /** Whether this mirror gave the whole file; a wrong one that began with an old part is tried once more from its beginning. */
    private boolean fetch(URL address) {
        boolean hadPart = partSize() > 0;
        if (!transfer(address)) {
            return false;
        }
        FileState state = FileState.of(part, file.sha256(), file.isOfUnpacked());
        if (state.verdict() != FileState.Verdict.OK) {
            forgetPart();
            if (hadPart) {
                return fetch(address);
            }
            refusals.add(address + " holds something else (" + state.detail() + ")");
            return false;
        }
        publish();
        return true;
    }

    private boolean transfer(URL address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            if (partSize() > 0) {
                connection.setRequestProperty("Range", "bytes=" + partSize() + "-");
            }
            try {
                return answered(connection, address);
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            refusals.add(address + " " + e);
            return false;
        }
    }

    private boolean answered(HttpURLConnection connection, URL address) throws IOException {
        int status = connection.getResponseCode();
        if (status == BEYOND_THE_END && partSize() > 0) {
            return true; // the part is whole already, or its sum will tell
        }
        if (status != HttpURLConnection.HTTP_OK && status != PARTIAL) {
            refusals.add(address + " answered " + status);
            return false;
        }
        long from = status == PARTIAL ? partSize() : 0;
        String range = connection.getHeaderField("Content-Range");
        if (status == PARTIAL && (range == null || !range.startsWith("bytes " + from + "-"))) {
            refusals.add(address + " answered with another part: " + range);
            return false;
        }
        long length = connection.getContentLengthLong();
        try (InputStream in = connection.getInputStream()) {
            return write(in, from, length < 0 ? -1 : from + length, address);
        }
    }

    private boolean write(InputStream in, long from, long end, URL address) throws IOException {
        long done = from;
        try (OutputStream out = open(from)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                put(out, buffer, n);
                done += n;
                progress.accept(file.name() + "  " + done / 1024 + (end < 0 ? "" : " of " + end / 1024) + " KiB");
            }
        }
        if (end >= 0 && done < end) {
            refusals.add(address + " broke off after " + done + " of " + end + " bytes");
            return false;
        }
        return true;
    }

    private OutputStream open(long from) {
        try {
            return from > 0 ? Files.newOutputStream(part, StandardOpenOption.APPEND) : Files.newOutputStream(part);
        } catch (IOException e) {
            throw DiskFault.writing(part, e);
        }
    }

    private void put(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw DiskFault.writing(part, e);
        }
    }

    private long partSize() {
        return part.toFile().length();
    }

    private void forgetPart() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw DiskFault.writing(part, e);
        }
    }

    private void publish() {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            replace();
        } catch (IOException e) {
            throw DiskFault.writing(target, e);
        }
    }

    private void replace() {
        try {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING); // some network disks: the best there is
        } catch (IOException e) {
            throw DiskFault.writing(target, e);
        }
    }
}

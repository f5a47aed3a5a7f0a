package org.apical.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apical.core.folder.RunRecord;

/** Version of the program, and the commit that it was built from where that is known. */
final class ProgramVersion {
    private ProgramVersion() {}

    static RunRecord.Program read(Path distribution) {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        String commit = SourceCommit.around(distribution).orElseGet(ProgramVersion::built);
        return new RunRecord.Program(version == null ? "unpackaged" : version, commit);
    }

    /** The commit that the build was told. */
    private static String built() {
        try (InputStream in = ProgramVersion.class.getResourceAsStream("commit.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            return "";
        }
    }
}

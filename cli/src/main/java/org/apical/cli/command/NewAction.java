package org.apical.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apical.cli.format.Listing;
import org.apical.cli.project.ProjectFiles;
import org.apical.cli.project.ProjectKind;
import org.apical.cli.project.ProjectName;
import org.apical.core.folder.AtomicFile;
import org.apical.plugin.InputException;

/** Makes a project for a plug-in of one's own. */
final class NewAction {
    private final Context context;

    NewAction(Context context) {
        this.context = context;
    }

    /** Writes the project into a new folder of its name; the files that it has. */
    Listing make(String kind, String name, String form) {
        ProjectKind what = ProjectKind.of(kind, form);
        ProjectName who = ProjectName.parse(name);
        Path folder = context.path(who.name());
        requireFree(folder);
        String version =
                ProgramVersion.read(context.hostOptions().get().distribution()).version();
        Listing list = new Listing("files", "file");
        for (Map.Entry<String, String> file :
                ProjectFiles.of(what, who, version).entrySet()) {
            AtomicFile.writeText(folder.resolve(file.getKey()), file.getValue());
            list.row(Path.of(who.name()).resolve(file.getKey()).toString());
        }
        context.console().note("made the project '" + who.name() + "'; go there, and 'mvn verify'");
        return list;
    }

    private static void requireFree(Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new InputException(
                            "folder-not-empty", "the folder '" + folder + "' is there already, or cannot be made")
                    .mend("choose another name, or take the folder away")
                    .because(e);
        }
    }
}

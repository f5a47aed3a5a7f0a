package org.apical.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maven itself builds such projects in a long check, see {@code CONTRIBUTING.md}. */
class ProjectFilesTest {
    private static final ProjectName NAME = ProjectName.parse("my-lab/burst-clipped");

    @TempDir
    Path folder;

    static List<ProjectKind> kinds() {
        return ProjectKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void projectCompilesAndPassesItsOwnTests(ProjectKind kind) throws Exception {
        GeneratedProject project = GeneratedProject.write(folder, kind, NAME);
        assertEquals("", project.compile());
        assertTrue(project.test("mylab.burstclipped.BurstClippedTest") >= 4);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPlaceIsFilledAndNoAddressIsInIt(ProjectKind kind) {
        ProjectFiles.of(kind, NAME, "1.2.3").forEach((file, text) -> {
            assertFalse(text.contains("{{"), file + ": " + text);
            String addresses = text.replace("http://maven.apache.org", "").replace("http://www.w3.org", "");
            assertFalse(addresses.contains("://"), file);
        });
    }

    @Test
    void pomAnnouncesThePluginInTheVersionOfTheProject() throws Exception {
        GeneratedProject project = GeneratedProject.write(folder, ProjectKind.of("solver", ""), NAME);
        String pom = project.text("pom.xml");
        assertTrue(pom.contains("<groupId>my-lab</groupId>"), pom);
        assertTrue(pom.contains("<apical.version>1.2.3</apical.version>"), pom);
        assertTrue(pom.contains("kind=solver;name=\"my-lab/burst-clipped\";version:Version="), pom);
    }
}

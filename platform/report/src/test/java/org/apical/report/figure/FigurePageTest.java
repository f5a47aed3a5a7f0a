package org.apical.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apical.core.yaml.YamlText;
import org.junit.jupiter.api.Test;

/** The page of the reference shows what the program reads. */
class FigurePageTest {
    @Test
    void exampleOfThePageIsReadAsItSays() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("apical.root"), "docs/reference/figures.md"));
        int start = page.indexOf("```yaml\n") + 8;
        String yaml = page.substring(start, page.indexOf("```", start));
        FigureText figure = FigureReader.find(new FigureText(YamlText.parse("figures.md", yaml)))
                .get("output-before-after");
        assertEquals(
                2, FigureReader.read("output-before-after", figure).panels().size());
    }
}

package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apical.core.yaml.YamlNode;
import org.apical.core.yaml.YamlText;
import org.apical.plugin.PluginKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entries for datasets and transforms that the pages show can be read. */
class DocumentedDatasetsTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

    @ParameterizedTest
    @ValueSource(strings = {"docs/reference/datasets.md", "docs/howto/use-your-own-data.md"})
    void entriesOfThePageAreRead(String page) throws IOException {
        Path root = Path.of(System.getProperty("apical.root"));
        Matcher blocks = BLOCK.matcher(Files.readString(root.resolve(page)));
        int read = 0;
        while (blocks.find()) {
            YamlNode.Mapping entries = YamlText.parse(page, blocks.group(1));
            entries.entries().forEach(DocumentedDatasetsTest::read);
            read++;
        }
        assertTrue(read > 1, read + " blocks");
    }

    private static void read(String key, YamlNode value) {
        Scope scope = new Scope(new ParameterBlock(null), 1, false);
        if (key.equals("transforms")) {
            new TransformsReader(scope).read(value);
        } else {
            new PluginUseReader(scope).use(PluginKind.DATASET, value);
        }
    }
}

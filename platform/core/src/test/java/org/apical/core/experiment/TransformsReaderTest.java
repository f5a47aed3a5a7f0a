package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apical.core.dataset.CentreCrop;
import org.apical.core.dataset.Flatten;
import org.apical.core.dataset.Flip;
import org.apical.core.dataset.Grey;
import org.apical.core.dataset.Normalise;
import org.apical.core.dataset.PadCrop;
import org.apical.core.dataset.RandomResizedCrop;
import org.apical.core.dataset.Resize;
import org.apical.core.dataset.Transforms;
import org.apical.core.yaml.YamlText;
import org.apical.dataset.Part;
import org.apical.plugin.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformsReaderTest {
    @Test
    void eachTransformIsReadWithItsNumbersOrDefaults() {
        Transforms test = read("test: [{resize: {size: 256}}, {centre-crop: {size: 224}}, grey, {flatten: }]")
                .get(Part.TEST);
        assertEquals(List.of(new Resize(256), new CentreCrop(224), new Grey(), new Flatten()), test.list());
        Transforms training = read("training: [{random-resized-crop: {size: 224}}, flip, {pad-crop: {padding: 4}}]")
                .get(Part.TRAINING);
        assertEquals(
                List.of(new RandomResizedCrop(224, 0.08, 1, 0.75, 4.0 / 3), new Flip(0.5), new PadCrop(4, 0)),
                training.list());
    }

    @Test
    void normaliseTakesOneNumberOrOnePerChannel() {
        Normalise each = (Normalise) read("test: {normalise: {mean: [0.5, 0.4], sd: [0.2, 0.1]}}")
                .get(Part.TEST)
                .list()
                .get(0);
        assertArrayEquals(new double[] {0.5, 0.4}, each.mean());
        Normalise one = (Normalise) read("test: {normalise: {mean: 0.131, sd: 0.308}}")
                .get(Part.TEST)
                .list()
                .get(0);
        assertArrayEquals(new double[] {0.308}, one.sd());
    }

    @Test
    void partThatIsNotGivenHasNoTransforms() {
        assertEquals(Transforms.NONE, read("training: [flip]").get(Part.TEST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trainin: [flip]| [key-unknown] transforms has no key 'trainin' (did you mean 'training'?)",
                "test: [flipp]| [value-form] the transform is 'flipp', but must be one of the known words (did you mean 'flip'?)",
                "test: [{flip: {q: 1}}]| [key-unknown] flip has no key 'q'",
                "test: [{flip: {p: 2}}]| [number-range] p of flip is 2, but must be in [0, 1]",
                "test: [{resize: {}}]| [key-missing] resize needs the key 'size'",
                "test: [resize]| [key-missing] resize needs the key 'size'",
                "test: [{pad-crop: {padding: -1}}]| [number-range] padding of pad-crop is -1, but must be a whole number",
                "test: [{grey: {}, flip: {}}]| [value-form] an entry of test of transforms has the names [grey, flip], but must have one",
                "test: [[flip]]| [value-form] an entry of test of transforms is a list, but must be a mapping",
                "test: [{normalise: {mean: [1, 2], sd: 1}}]| [value-form] normalise has 2 numbers for mean and 1 for sd",
                "test: [{normalise: {mean: 1, sd: 0}}]| [number-range] sd of normalise is 0, but must be in (0, inf)",
                "test: [{normalise: {mean: [], sd: []}}]| [value-form] mean of normalise is an empty list",
                "test: [{random-resized-crop: {size: 2, ratio: 3}}]| [value-form] ratio of random-resized-crop must be two numbers",
            })
    void faultIsSaidWithItsPlace(String text, String sentence) {
        String message = assertThrows(InputException.class, () -> read(text)).getMessage();
        assertTrue(message.startsWith(sentence), message);
        assertTrue(message.contains("\n  at  "), message);
        assertTrue(message.contains("\n  mend: "), message);
    }

    private static Map<Part, Transforms> read(String text) {
        Scope scope = new Scope(new ParameterBlock(null), 1, false);
        return new TransformsReader(scope).read(YamlText.parse("small.yaml", text));
    }
}

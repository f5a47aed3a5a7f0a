package org.apical.core.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.core.experiment.PluginUse;
import org.apical.core.registry.FixedRegistry;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Shape;
import org.apical.dataset.Word;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Place;
import org.apical.plugin.PluginKind;
import org.apical.unit.Quantity;
import org.apical.unit.Unit;
import org.junit.jupiter.api.Test;

class DatasetUseTest {
    private final Listening dataset = new Listening();

    @Test
    void wordsAndParametersReachTheDataset() {
        open(Map.of("classes", Quantity.of(5)), Map.of("classes", "5", "folder", "letters"));
        assertEquals(5, dataset.asked.parameters().get("classes"));
        assertEquals(Map.of("folder", "letters"), dataset.asked.words());
        assertEquals(Part.TEST, dataset.asked.part());
        assertEquals(Optional.of(Path.of("/data")), dataset.asked.folder());
        assertEquals(Optional.of(Path.of("/home/me/cache/data/listening")), dataset.asked.cache());
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        open(Map.of(), Map.of());
        assertEquals(10, dataset.asked.parameters().get("classes"));
        assertEquals(Map.of("folder", "mnist"), dataset.asked.words());
    }

    @Test
    void wordThatLooksLikeANumberIsTakenAsWritten() {
        open(Map.of("folder", Quantity.of(2021)), Map.of("folder", "2021"));
        assertEquals("2021", dataset.asked.words().get("folder"));
    }

    @Test
    void unknownNameIsToldWithTheOneThatIsNear() {
        InputException fault = fault(Map.of(), Map.of("foldr", "x"));
        assertEquals("dataset 'listening' has no parameter 'foldr' (did you mean 'folder'?)", fault.what());
        assertEquals(List.of("classes", "folder"), fault.known());
        assertEquals("parameter-unknown", fault.slug());
        assertTrue(fault.place().isPresent());
    }

    @Test
    void wordInPlaceOfANumberIsToldAsSuch() {
        InputException fault = fault(Map.of(), Map.of("classes", "ten"));
        assertEquals("classes of dataset 'listening' is 'ten', but must be a number", fault.what());
    }

    @Test
    void expressionInPlaceOfAWordIsToldAsSuch() {
        InputException fault = fault(Map.of("folder", Quantity.of(1)), Map.of());
        assertEquals("folder of dataset 'listening' is an expression, but must be a word", fault.what());
    }

    @Test
    void environmentSaysWhereDataAre() {
        Path home = Path.of("/home/me");
        DataFolders named = DataFolders.of(Map.of("APICAL_DATA", "/data", "APICAL_HOME", "/apical"), home);
        assertEquals(Optional.of(Path.of("/data")), named.data());
        assertEquals(Path.of("/apical/cache/data"), named.cache());
        DataFolders unnamed = DataFolders.of(Map.of("APICAL_DATA", " "), home);
        assertEquals(Optional.empty(), unnamed.data());
        assertEquals(Path.of("/home/me/.apical/data"), unnamed.target());
    }

    private InputException fault(Map<String, Quantity> numbers, Map<String, String> words) {
        return assertThrows(InputException.class, () -> open(numbers, words));
    }

    private void open(Map<String, Quantity> numbers, Map<String, String> words) {
        Place place = Place.of("test.yaml");
        PluginUse use = new PluginUse(PluginKind.DATASET, "listening", "", numbers, place, Map.of(), words);
        DataFolders folders = new DataFolders(Optional.of(Path.of("/data")), Path.of("/home/me"));
        DatasetUse.of(use, FixedRegistry.of(dataset), folders).open(Part.TEST);
    }

    /** Keeps what it was asked. */
    private static final class Listening implements Dataset {
        private DatasetRequest asked;

        @Override
        public String name() {
            return "listening";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.of("classes", 10, Unit.ONE));
        }

        @Override
        public List<Word> words() {
            return List.of(new Word("folder", "mnist", "folder of the files"));
        }

        @Override
        public Examples open(DatasetRequest request) {
            asked = request;
            return new CountedExamples(1, Shape.vector(1), 1);
        }
    }
}

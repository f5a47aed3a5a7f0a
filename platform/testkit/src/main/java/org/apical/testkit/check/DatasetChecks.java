package org.apical.testkit.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.dataset.Word;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameters;

/** What every dataset must do. One whose files are not there need only say so. */
final class DatasetChecks {
    private final Dataset dataset;

    private DatasetChecks(Dataset dataset) {
        this.dataset = dataset;
    }

    static List<Check> of(Dataset dataset) {
        DatasetChecks checks = new DatasetChecks(dataset);
        return List.of(
                new Check("words have names of their own, and a meaning", checks::words),
                new Check(
                        "training examples are finite and the same at each reading", () -> checks.read(Part.TRAINING)),
                new Check("test examples are finite and the same at each reading", () -> checks.read(Part.TEST)));
    }

    private void words() {
        Check.distinct(dataset.words().stream().map(Word::name).toList(), "word");
        for (Word word : dataset.words()) {
            Check.require(!word.meaning().isBlank(), "the word '" + word.name() + "' does not say what it means");
        }
    }

    private void read(Part part) {
        try (Examples examples = dataset.open(request(part))) {
            Check.require(examples.count() > 0, "there are no examples");
            Check.require(examples.targets() > 0, "an example has no targets");
            for (int example : new int[] {0, examples.count() / 2, examples.count() - 1}) {
                read(examples, example);
            }
        } catch (InputException e) {
            Check.require(!e.what().isBlank(), "its message about a missing file is empty");
        }
    }

    private DatasetRequest request(Part part) {
        Map<String, String> words = new LinkedHashMap<>();
        dataset.words().forEach(w -> words.put(w.name(), w.defaultValue()));
        return new DatasetRequest(Parameters.defaults(dataset.parameters()), words, part, Optional.empty());
    }

    private static void read(Examples examples, int example) {
        Example first = new Example(examples.targets());
        examples.read(example, first);
        Check.require(
                examples.shape().map(s -> s.equals(first.shape())).orElse(true),
                "example " + example + " has the shape " + first.shape() + ", but " + examples.shape() + " was said");
        double[] values = Arrays.copyOf(first.values(), first.shape().size());
        boolean isFinite = Arrays.stream(values).allMatch(Double::isFinite)
                && Arrays.stream(first.targets()).allMatch(Double::isFinite);
        Check.require(isFinite, "example " + example + " holds a number that is not finite");
        Example again = new Example(examples.targets());
        examples.read(example, again);
        boolean isSame = Arrays.equals(values, Arrays.copyOf(again.values(), values.length))
                && Arrays.equals(first.targets(), again.targets());
        Check.require(isSame, "example " + example + " is another one at the second reading");
    }
}

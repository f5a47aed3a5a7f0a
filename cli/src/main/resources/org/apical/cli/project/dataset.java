package {{package}};

import java.util.List;
import java.util.Optional;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Shape;
import org.apical.plugin.Parameter;
import org.osgi.service.component.annotations.Component;

/** Two inputs and one target: whether both inputs are 1. */
@Component(
        service = Dataset.class,
        property = {"kind={{kind}}", "name={{plugin}}"})
public final class {{Class}} implements Dataset {
    @Override
    public String name() {
        return "{{plugin}}";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public String text() {
        return "Four examples of two inputs and one target: (0,0) -> 0, (1,0) -> 0, (0,1) -> 0, (1,1) -> 1.";
    }

    @Override
    public Examples open(DatasetRequest request) {
        return new FourExamples();
    }

    private static final class FourExamples implements Examples {
        @Override
        public int count() {
            return 4;
        }

        @Override
        public Optional<Shape> shape() {
            return Optional.of(Shape.vector(2));
        }

        @Override
        public int targets() {
            return 1;
        }

        @Override
        public void read(int example, Example into) {
            int first = example & 1;
            int second = example >> 1;
            into.reshape(Shape.vector(2));
            into.values()[0] = first;
            into.values()[1] = second;
            into.targets()[0] = first & second;
        }
    }
}

package org.apical.dataset.xor;

import java.util.List;
import java.util.Optional;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Example;
import org.apical.dataset.Examples;
import org.apical.dataset.Shape;
import org.apical.plugin.Parameter;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/** The exclusive or: four examples (0,0), (1,0), (0,1), (1,1) in this order, with the targets 0, 1, 1, 0. */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=dataset", "name=xor"})
@Component(
        service = Dataset.class,
        property = {"kind=dataset", "name=xor"})
public final class XorDataset implements Dataset {
    @Override
    public String name() {
        return "xor";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public String text() {
        return "Four examples of two inputs and one target: (0,0) -> 0, (1,0) -> 1, (0,1) -> 1, (1,1) -> 0.";
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
            if (example < 0 || example >= count()) {
                throw new IllegalArgumentException("example " + example + " of 4");
            }
            int first = example & 1;
            int second = example >> 1;
            into.reshape(Shape.vector(2));
            into.values()[0] = first;
            into.values()[1] = second;
            into.targets()[0] = first ^ second;
        }
    }
}

package org.apical.dataset.digits;

import java.util.List;
import org.apical.dataset.Dataset;
import org.apical.dataset.DatasetRequest;
import org.apical.dataset.Examples;
import org.apical.dataset.Part;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.apical.plugin.Parameters;
import org.apical.plugin.Range;
import org.apical.unit.Unit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Component;

/** Digits that the program draws itself. */
@Capability(
        namespace = "apical.plugin",
        attribute = {"kind=dataset", "name=digits"})
@Component(
        service = Dataset.class,
        property = {"kind=dataset", "name=digits"})
public final class DigitsDataset implements Dataset {
    private static final Range COUNT = new Range(1, true, 1e7, true);

    @Override
    public String name() {
        return "digits";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.of("training", 6000, Unit.ONE).in(COUNT).doc("number of training examples"),
                Parameter.of("test", 1000, Unit.ONE).in(COUNT).doc("number of test examples"),
                Parameter.of("side", 20, Unit.ONE)
                        .in(new Range(8, true, 256, true))
                        .doc("pixels of a side"),
                Parameter.of("seed", 1, Unit.ONE)
                        .in(new Range(0, true, 1L << 53, true))
                        .doc("another seed draws other examples"),
                Parameter.of("distortion", 1, Unit.ONE)
                        .in(new Range(0, true, 2, true))
                        .doc("how far the writing varies; 0: not at all"),
                Parameter.of("noise", 0.12, Unit.ONE)
                        .in(new Range(0, true, 1, true))
                        .doc("standard deviation of the noise of a pixel"));
    }

    @Override
    public String text() {
        return "Digits that the program draws itself, so that nothing needs to be downloaded: strokes of its own, each digit written in"
                + " two or three ways, bent, turned, slanted, stretched and moved at random, with lines of random thickness and darkness,"
                + " and noise. Example k shows the digit k modulo 10. Every example is a function of the seed, its part and its number."
                + " Pixels are from 0 to 1 and kept as one byte each.";
    }

    @Override
    public Examples open(DatasetRequest request) {
        Parameters parameters = request.parameters();
        int count = (int) parameters.get(request.part() == Part.TRAINING ? "training" : "test");
        int side = (int) parameters.get("side");
        if ((long) count * side * side > Integer.MAX_VALUE - 64) {
            InputException fault = new InputException(
                    "digits-size", count + " digits of " + side + " x " + side + " pixels are more than 2^31 pixels");
            throw fault.mend("ask for fewer or smaller ones");
        }
        return DrawnDigits.draw(parameters, request.part(), count, side);
    }
}

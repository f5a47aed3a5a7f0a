package org.apical.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apical.plugin.InputException;
import org.apical.unit.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTest {
    private static final String FULL = ExperimentReaderTest.FULL;

    @Test
    void bareNameSetsAParameter() {
        Experiment e = SmallFile.read(SmallFile.SMALL, "cells=20", "length=3 s");
        assertEquals(20, e.groups().get(1).size());
        assertEquals(3, e.schedule().get(0).phases().get(0).duration());
        assertEquals("20", e.parameters().get(0).value());
    }

    @Test
    void bareNameSetsAKeyAtTheTop() {
        assertEquals(7, SmallFile.read(SmallFile.SMALL, "seed=7").seed());
        assertEquals(
                "other",
                SmallFile.read(SmallFile.SMALL, "solver=other").solver().name());
    }

    @Test
    void laterSettingWins() {
        assertEquals(
                6,
                SmallFile.read(SmallFile.SMALL, "cells=5", "cells=6")
                        .groups()
                        .get(0)
                        .size());
    }

    @Test
    void wordsAndListsAreSetAsTheyAre() {
        Experiment e = SmallFile.read(FULL, "order=fixed", "steps=[4, 5]");
        assertEquals(BlockSpec.Order.FIXED, e.schedule().get(1).examples());
        assertEquals(
                List.of(4, 5), ((MonitorSpec.Rates) e.monitors().get(0)).when().repeats());
    }

    @Test
    void expressionMayBeSet() {
        Experiment e = SmallFile.read(SmallFile.SMALL, "cells== 4*5");
        assertEquals(20, e.groups().get(0).size());
        assertEquals("= 4*5", e.parameters().get(0).value());
    }

    @Test
    void scaleSetsItsParametersButNotThoseThatAreSetThemselves() {
        assertEquals(Quantity.of(5), constant("cells", "scale=quick", "monitors.5.cells=[0]"));
        assertEquals(Quantity.of(50), constant("cells", "cells=50", "scale=quick"));
        assertEquals(Quantity.of(10), constant("cells", "scale=full"));
    }

    @Test
    void pathIntoScalesChangesThem() {
        assertEquals(Quantity.of(7), constant("cells", "scales.quick.cells=7", "scale=quick", "monitors.5.cells=[0]"));
        String message = SmallFile.fault(FULL, "scales.quik.cells=7");
        assertTrue(
                message.startsWith("[set-unknown] 'scales.quik.cells' cannot be set: 'scales' has no 'quik'"), message);
    }

    private static Quantity constant(String name, String... settings) {
        return SmallFile.read(FULL, settings).constants().get(name);
    }

    @Test
    void pathSetsAnyKeyAfterLikeIsFilledIn() {
        Experiment e =
                SmallFile.read(SmallFile.SMALL, "groups.hidden.size=3", "connections.hidden-to-output.weight=0.5");
        assertEquals(3, e.groups().get(0).size());
        assertEquals(10, e.groups().get(1).size());
        assertEquals(0.5, e.connections().get(0).weight());
    }

    @Test
    void pathReachesKeysWithDotsListsAndNewKeys() {
        Experiment e = SmallFile.read(
                FULL,
                "phases.learn.inject.output.apical.0=300 pA",
                "monitors.0.bin=0.2 s",
                "groups.output.parameters.tau_s=10 ms",
                "connections.feedback.delay=2 ms",
                "time.dt=0.2 ms");
        PhaseSpec learn = e.schedule().get(1).phases().get(1);
        assertEquals(
                new PhaseSpec.Source.Expression("300 pA"), learn.inject().get(1).what());
        assertEquals(0.2, ((MonitorSpec.Rates) e.monitors().get(0)).bin());
        assertEquals(0.01, e.groups().get(1).model().parameters().get("tau_s").value());
        assertEquals(Optional.of(2e-3), e.connections().get(1).delay());
        assertEquals(2e-4, e.dt());
    }

    @Test
    void emptyValueRemovesAKey() {
        assertEquals(
                Optional.empty(),
                SmallFile.read(SmallFile.SMALL, "connections.hidden-to-output.plasticity=")
                        .connections()
                        .get(0)
                        .plasticity());
    }

    @Test
    void settingOfTheWrongFormIsRefused() {
        String message = assertThrows(InputException.class, () -> Setting.parse("epochs"))
                .getMessage();
        assertTrue(message.startsWith("[set-form] '--set epochs' is not of the form name=value"), message);
        assertThrows(InputException.class, () -> Setting.parse("=5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void faultNamesTheSetting(String setting, String sentence) {
        String message = SmallFile.fault(SmallFile.SMALL, setting);
        assertTrue(message.startsWith(sentence), message);
        assertTrue(
                message.contains("\n  at  --set " + setting + ("cells=[1, 2".equals(setting) ? ":" : "\n")), message);
        assertTrue(message.contains("\n  mend: "), message);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("cell=5", "[set-unknown] this experiment has no parameter 'cell' (did you mean 'cells'?)"),
                arguments("length=5", "[unit-missing] parameter 'length' is 5 without a unit, but must be in s"),
                arguments("length=5 Hz", "[unit-wrong] parameter 'length' is '5 Hz', in Hz, but must be in s"),
                arguments("length=200 s", "[parameter-range] parameter 'length' is 200 s, but must be in (0, 100 s]"),
                arguments("cells=", "[value-form] parameter 'cells' is nothing, but must be a number"),
                arguments("cells=[1, 2]", "[value-form] parameter 'cells' is a list, but must be a number"),
                arguments("cells=[1, 2", "[yaml-syntax] this is not YAML: "),
                arguments(
                        "group.hidden.size=5",
                        "[set-unknown] 'group.hidden.size' cannot be set: the file has no 'group' (did you mean 'groups'?)"),
                arguments(
                        "groups.hiden.size=5",
                        "[set-unknown] 'groups.hiden.size' cannot be set: 'groups' has no 'hiden' (did you mean 'hidden'?)"),
                arguments(
                        "measures.m.unit=1",
                        "[set-unknown] 'measures.m.unit' cannot be set: the file has no 'measures'"),
                arguments(
                        "groups.hidden.sise=5",
                        "[key-unknown] group 'hidden' has no key 'sise' (did you mean 'size'?)"),
                arguments(
                        "groups.hidden.size.x=5",
                        "[set-unknown] 'groups.hidden.size.x' cannot be set: 'groups.hidden.size' is '= cells', which has no parts"),
                arguments(
                        "schedule.1.repeat=5",
                        "[set-unknown] 'schedule.1.repeat' cannot be set: 'schedule' is a list of 1 items and has no item '1'"),
                arguments(
                        "schedule.x.repeat=5",
                        "[set-unknown] 'schedule.x.repeat' cannot be set: 'schedule' is a list of 1 items and has no item 'x'"),
                arguments(
                        "groups.hidden.size=-1",
                        "[number-range] size of group 'hidden' is -1, but must be a whole number"));
    }

    @Test
    void oneValueInPlaceOfAListIsAListOfOne() {
        Experiment e = SmallFile.read(FULL, "steps=5");
        assertEquals(
                List.of(5), ((MonitorSpec.Rates) e.monitors().get(0)).when().repeats());
    }

    @Test
    void wordMustBeOneOfTheChoices() {
        String message = SmallFile.fault(FULL, "order=fixd");
        assertTrue(
                message.startsWith(
                        "[value-form] parameter 'order' is 'fixd', but must be one of the known words (did you mean 'fixed'?)"),
                message);
        assertTrue(message.contains("known: fixed, random"), message);
    }

    @Test
    void resolvedFileCannotGoToAnotherScale() {
        String resolved = SmallFile.read(FULL).resolved();
        String message = SmallFile.fault(resolved, "scale=quick");
        assertTrue(
                message.startsWith("[scale-unknown] this file has no block 'scales', so its scale cannot be set"),
                message);
        assertEquals(resolved, SmallFile.read(resolved, "scale=full").resolved());
    }
}

package org.apical.plasticity.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apical.core.equation.EquationCompiler;
import org.apical.plasticity.Moment;
import org.apical.plasticity.PlasticityRule;
import org.apical.plasticity.Trace;
import org.apical.plugin.InputException;
import org.apical.plugin.Parameter;
import org.junit.jupiter.api.Test;

class TemplateRuleTest {
    private static final String FILE = "template.rule";

    @Test
    void textSaysWhatTheRuleNeeds() throws IOException {
        PlasticityRule rule = (PlasticityRule) EquationCompiler.compile(text(), FILE);
        assertEquals("template", rule.name()); // the name of the file, which the manifest announces
        assertEquals(Moment.EVENT, rule.transmits());
        assertEquals(
                List.of("eta", "tau_pre", "p_0"),
                rule.parameters().stream().map(Parameter::name).toList());
        assertEquals(List.of("x"), rule.traces().stream().map(Trace::name).toList());
    }

    @Test
    void wrongUnitIsRefused() throws IOException {
        String wrong = text().replace("100 ms", "100 mV");
        assertThrows(InputException.class, () -> EquationCompiler.compile(wrong, FILE));
    }

    private static String text() throws IOException {
        try (InputStream in = TemplateRuleTest.class.getResourceAsStream("/OSGI-INF/apical/" + FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.apical.core.machine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apical.kernel.Program;
import org.apical.kernel.Section;
import org.apical.kernel.Section.Emission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramCheckTest {
    /** Arrays rw (A0) and r (A1), one scalar, one scalar of the step, two registers. */
    private static ProgramText text() {
        return new ProgramText()
                .written("rw")
                .read("r")
                .scalars(1.0)
                .stepScalars(1)
                .registers(2);
    }

    private static String refusal(Program program) {
        return assertThrows(IllegalArgumentException.class, () -> ProgramCheck.check(program))
                .getMessage();
    }

    @Test
    void soundProgramPasses() {
        Program program = text().step("MADD R0 A1 S0 D0", "ADD A0 R0 A0", "UNIFORM R1 #3", "HIT_GT L0 R0 R1")
                .on(Emission.SPIKE, "MOV A0 S0")
                .after("NEG A0 A0")
                .program();
        assertDoesNotThrow(() -> ProgramCheck.check(program));
    }

    @ParameterizedTest
    @CsvSource({
        "MOV A0 A2, A2 does not exist: there are 2 of its kind",
        "MOV A2 A0, A2 does not exist: there are 2 of its kind",
        "MOV A0 S1, S1 does not exist: there are 1 of its kind",
        "MOV A0 D1, D1 does not exist: there are 1 of its kind",
        "MOV R2 A0, R2 does not exist: there are 2 of its kind",
        "MOV A0 R1, R1 is read before it is written",
        "MOV A1 A0, array 'r' is not declared as written",
        "MOV S0 A0, S0 cannot be a destination",
        "MOV L0 A0, L0 cannot be a destination",
        "MOV A0 L0, L0 cannot be a source",
        "MOV A0 #1, #1 cannot be a source",
        "ADD A0 A1, - cannot be a source",
        "MOV A0 A1 A1, takes 1 operands",
        "HIT L1 A0, L1 does not exist: there are 1 of its kind",
        "HIT A0 A1, the destination must be a list",
        "UNIFORM A0 A1, the draw number must be an immediate",
        "UNIFORM A0 #1024, draw numbers are 0 to 1023",
    })
    void badInstructionIsRefused(String instruction, String reason) {
        Program good = text().step().on(Emission.SPIKE).program();
        Section bad = new Section(Section.Kind.STEP, "", Emission.NONE, List.of(ProgramText.instruction(instruction)));
        Program program = new Program(
                "test",
                good.arrays(),
                good.scalars(),
                good.stepScalars(),
                good.registers(),
                List.of(bad, good.sections().get(1)));
        String message = refusal(program);
        assertEquals("program 'test', section STEP ''", message.substring(0, message.indexOf(", instruction")));
        assertEquals(reason, message.substring(message.indexOf("': ") + 3));
    }

    @Test
    void listingOutsideOfTheStepIsRefused() {
        Program program = text().on(Emission.SPIKE, "HIT L0 A0").program();
        assertEquals(
                "program 'test', section ON 'ON', instruction 'HIT L0 A0': lanes can be listed in the section STEP only",
                refusal(program));
    }

    @Test
    void listFilledTwiceIsRefused() {
        Program program =
                text().step("HIT L0 A0", "HIT L0 A1").on(Emission.SPIKE).program();
        assertEquals(
                "program 'test', section STEP 'STEP', instruction 'HIT L0 A1': L0 is filled twice", refusal(program));
    }

    @Test
    void registersDoNotOutliveASection() {
        Program program = text().step("MOV R0 A0").after("MOV A0 R0").program();
        assertEquals(
                "program 'test', section AFTER 'AFTER', instruction 'MOV A0 R0': R0 is read before it is written",
                refusal(program));
    }

    @Test
    void secondStepIsRefused() {
        assertEquals(
                "program 'test': there are 2 sections STEP, but at most one is allowed",
                refusal(text().step().step().program()));
    }

    @Test
    void negativeSizesAreRefused() {
        assertEquals(
                "program 'test': a number of registers or step scalars is negative",
                refusal(new ProgramText().registers(-1).program()));
    }

    @Test
    void drawInAMomentIsRefused() {
        assertEquals(
                "program 'test', section MOMENT 'MOMENT', instruction 'UNIFORM A0 #0': a row has no address for random"
                        + " numbers",
                refusal(text().moment("UNIFORM A0 #0").program()));
    }
}

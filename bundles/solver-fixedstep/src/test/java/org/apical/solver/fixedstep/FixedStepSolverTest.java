package org.apical.solver.fixedstep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apical.solver.ClockedNetwork;
import org.junit.jupiter.api.Test;

class FixedStepSolverTest {
    @Test
    void phasesOfAStepComeInTheirOrder() {
        List<String> phases = new ArrayList<>();
        ClockedNetwork network = (ClockedNetwork) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ClockedNetwork.class}, (proxy, method, arguments) -> {
                    phases.add(method.getName());
                    return null;
                });
        new FixedStepSolver().step(network);
        assertEquals(List.of("evolve", "propagate", "inject", "decay", "advance"), phases);
    }
}

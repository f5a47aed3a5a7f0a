"""The interneurons under constant current and a small recurrent network, in Brian 2; prints one 'name value' per line.

Written from the published equations alone. Brian's own solver, refractoriness, noise and connections are used, so that
agreement says something about the equations and not about a way of programming.
"""
import sys

import numpy as np
from brian2 import (BrianLogger, Network, NeuronGroup, PoissonInput, SpikeMonitor, Synapses, amp, defaultclock, mV, ms, nS, pA, pF,
                    prefs, second, seed, Hz, volt)

prefs.codegen.target = "numpy"  # no compiler is asked for
BrianLogger.log_level_error()
defaultclock.dt = 0.1 * ms
seed(int(sys.argv[1]))

DURATION = 0.5 * second
SETTLED = 0.1 * second

# --- adaptive exponential cells; the exponential is the published approximation of it
ADEX = """
dV/dt = (D*(1 + (V - V_T)/(256*D))**256 + E_L - V + g_e*(0*mV - V) + g_i*(-80*mV - V) - w + I/g_L)/tau_m : volt (unless refractory)
dw/dt = (a_g*(V - E_L) - w)/tau_w : volt
dg_e/dt = -g_e/(5*ms) : 1
dg_i/dt = -g_i/(10*ms) : 1
I : amp
"""
PV = dict(D=2 * mV, V_T=-48 * mV, E_L=-70 * mV, tau_m=10 * ms, g_L=10 * nS, a_g=0.0, tau_w=5 * ms, b_g=0 * mV)
SOM = dict(D=4 * mV, V_T=-61.8358 * mV, E_L=-70 * mV, tau_m=20 * ms, g_L=5 * nS, a_g=0.1, tau_w=500 * ms, b_g=2 * mV)


def adex(count, cell, refractory):
    group = NeuronGroup(count, ADEX, threshold="V > 0*mV", reset="V = E_L; w += b_g", refractory=refractory, method="euler",
                        namespace=cell)
    group.V = -70 * mV
    return group


# --- the two-compartment cell; its dendritic synapses see the somatic voltage
PYR = """
F = 1/(1 + exp(-(V_d - E_d)/D_d)) : 1
back = int(t > fired and t - fired < 2.05*ms) : 1
dV_s/dt = (E_L - V_s)/tau_s + (g_s*F - b*w_s + I_s)/C_s + (g_es*(0*mV - V_s) + g_is*(-80*mV - V_s))/tau_s : volt
dV_d/dt = (E_L - V_d)/tau_d + (g_d*F - a*w_d + zeta*back + I_d)/C_d + (g_ed*(0*mV - V_s) + g_id*(-80*mV - V_s))/tau_d : volt
dw_s/dt = -w_s/(100*ms) : 1
dw_d/dt = (V_d - E_L - w_d)/(30*ms) : volt
dtheta/dt = (-50*mV - theta)/(27*ms) : volt
dg_es/dt = -g_es/(5*ms) : 1
dg_is/dt = -g_is/(10*ms) : 1
dg_ed/dt = -g_ed/(5*ms) : 1
dg_id/dt = -g_id/(10*ms) : 1
fired : second
"""
CELL = dict(E_L=-70 * mV, tau_s=16 * ms, tau_d=7 * ms, C_s=370 * pF, C_d=170 * pF, g_s=1300 * pA, g_d=1200 * pA, b=200 * pA,
            a=13 * nS, zeta=2600 * pA, E_d=-38 * mV, D_d=6 * mV, I_s=0 * pA, I_d=100 * pA)

pyr = NeuronGroup(1000, PYR, threshold="V_s > theta", reset="V_s = E_L; theta += 2*mV; w_s += 1; fired = t", method="euler",
                  namespace=CELL)
pyr.V_s = pyr.V_d = -70 * mV
pyr.theta = -50 * mV
pyr.fired = -1 * second
pv = adex(250, PV, 1 * ms)
pv.I = 205 * pA

noise = [PoissonInput(group, conductance, 1, 500 * Hz, weight=weight) for group, conductance, weight in (
    (pyr, "g_es", 0.35), (pyr, "g_is", 0.35), (pyr, "g_ed", 0.05), (pyr, "g_id", 0.05), (pv, "g_e", 0.75), (pv, "g_i", 1.125))]


def connect(source, target, conductance, weight):
    synapses = Synapses(source, target, on_pre=f"{conductance}_post += {weight}", delay=0.8 * ms)
    synapses.connect(p=0.05, condition="i != j" if source is target else None)
    return synapses


connections = [connect(pyr, pyr, "g_es", 0.01), connect(pyr, pv, "g_e", 0.2), connect(pv, pyr, "g_is", 0.07)]

# --- single interneurons
currents_pv = np.array([190, 220, 250, 300, 400, 500])
currents_som = np.array([20, 40, 60, 80, 120, 160])
one_pv = adex(len(currents_pv), PV, 1 * ms)
one_som = adex(len(currents_som), SOM, 2 * ms)
one_pv.I = currents_pv * pA
one_som.I = currents_som * pA

spikes = {name: SpikeMonitor(group) for name, group in dict(pyr=pyr, pv=pv, one_pv=one_pv, one_som=one_som).items()}
Network(pyr, pv, one_pv, one_som, noise, connections, list(spikes.values())).run(DURATION)

for name, currents in (("pv", currents_pv), ("som", currents_som)):
    trains = spikes["one_" + name].spike_trains()
    for cell, current in enumerate(currents):
        print(f"{name}_{current}_count", len(trains[cell]))
        print(f"{name}_{current}_first_ms", trains[cell][0] / ms if len(trains[cell]) else -1)

span = float(DURATION - SETTLED)
late = spikes["pyr"].t > SETTLED
print("rate_pyr", np.sum(late) / (1000 * span))
print("rate_pv", np.sum(spikes["pv"].t > SETTLED) / (250 * span))
intervals = [np.diff(train / ms) for train in spikes["pyr"].spike_trains().values()]
intervals = np.concatenate(intervals)
print("short_intervals", np.mean(intervals <= 16))

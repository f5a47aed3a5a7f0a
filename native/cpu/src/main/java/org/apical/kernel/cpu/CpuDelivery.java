package org.apical.kernel.cpu;

import org.apical.kernel.DeliveryKernel;
import org.apical.kernel.DeliverySpec;
import org.apical.state.Precision;

/** Transmission bound to arrays. */
final class CpuDelivery implements DeliveryKernel {
    private final NativeMemory memory = new NativeMemory();
    private final long address;
    private final boolean isFetchedAhead;

    CpuDelivery(DeliverySpec spec, Precision precision, int level) {
        isFetchedAhead = !spec.hasRuns(); // runs are read in order, which processors foresee
        address = memory.write(
                level,
                precision.bytes(),
                memory.address(spec.target().bytes()),
                memory.address(spec.weight().bytes()),
                memory.address(spec.conductance().bytes()),
                spec.hasRuns() ? 1 : 0,
                spec.weight().length() == 1 ? 1 : 0);
    }

    @Override
    public void deliver(int first, int end, double factor) {
        CpuLibrary.apicalDeliver(address, first, end, factor);
    }

    @Override
    public void announce(int first, int end) {
        if (isFetchedAhead) {
            CpuLibrary.apicalAnnounce(address, first, end);
        }
    }
}

package org.apical.kernel;

import org.apical.state.Precision;
import org.osgi.annotation.versioning.ProviderType;

/** The array mathematics of one backend at one precision. */
@ProviderType
public interface Kernels {
    /** The type of the arrays that these kernels work on. */
    Precision precision();

    /** Binds a program to arrays. */
    BoundProgram bind(Program program, Binding binding);

    /** Binds a rule's program to the rows of a connection. */
    RowProgram bindRows(Program program, RowBinding binding);

    /** Binds the transmission of a connection to arrays. */
    DeliveryKernel delivery(DeliverySpec spec);

    /** Binds background noise to arrays. */
    NoiseKernel noise(NoiseSpec spec);

    /** Its matrix products. */
    Products products();
}

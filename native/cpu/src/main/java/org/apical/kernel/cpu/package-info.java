/**
 * The backend {@code native}: the block machine in C++, called through JavaCPP.
 *
 * <p>Java owns all memory. It lays a program out as the structures of {@code machine.h} and hands their address over once per
 * group and step; the library allocates nothing. Bits are those of the backend {@code jvm} at equal precision.
 */
package org.apical.kernel.cpu;

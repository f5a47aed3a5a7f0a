/** Groups, connections and their arrays: the network while it lives. */
package org.apical.core.network;

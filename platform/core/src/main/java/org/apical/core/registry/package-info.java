/** Finding plug-ins by kind, name and version. */
package org.apical.core.registry;

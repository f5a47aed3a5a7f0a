/** Projects for those who write a bundle: {@code apical bundle new}. */
package org.apical.cli.project;

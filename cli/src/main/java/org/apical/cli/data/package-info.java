/** Published data sets: which are there, whether they are whole, and how to get them. */
package org.apical.cli.data;

/** What happens to a run from outside while it goes on. */
package org.apical.cli.live;

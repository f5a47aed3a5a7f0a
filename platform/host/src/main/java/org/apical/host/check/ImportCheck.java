package org.apical.host.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apical.host.bundleset.BundleFile;
import org.apical.host.bundleset.HeaderClause;
import org.apical.host.framework.SystemPackages;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Whether a bundle asks for packages of the API in ranges of versions that this host fulfils. */
final class ImportCheck {
    private static final String CHECK = "imports";
    private static final String API = "org.apical.";

    private final SystemPackages host = SystemPackages.ofApi();
    private final BundleFile bundle;

    ImportCheck(BundleFile bundle) {
        this.bundle = bundle;
    }

    List<CheckRow> rows() {
        List<CheckRow> rows = new ArrayList<>();
        int count = 0;
        for (HeaderClause clause : bundle.imports()) {
            for (String name : clause.paths()) {
                if (name.startsWith(API)) {
                    count++;
                    row(name, clause).ifPresent(rows::add);
                }
            }
        }
        if (rows.isEmpty()) {
            rows.add(CheckRow.ok(CHECK, count + " packages of the API, in versions that this host has"));
        }
        return rows;
    }

    private Optional<CheckRow> row(String name, HeaderClause clause) {
        Optional<Version> exported = host.version(name);
        if (exported.isEmpty()) {
            return missed("'" + name + "' is no package of the API", "use the packages of apical-api only");
        }
        String range = clause.attribute("version", "");
        if (range.isEmpty() || !range.contains(",")) {
            return missed(
                    "'" + name + "' is imported in any version from " + (range.isEmpty() ? "0" : range) + " on",
                    "import it as " + name + ";version=\"[" + exported.get() + ","
                            + (exported.get().getMajor() + 1) + ")\"; bnd writes that by itself");
        }
        if (!new VersionRange(range).includes(exported.get())) {
            return missed(
                    "'" + name + "' is wanted in " + range + ", this host has " + exported.get(),
                    "build it against the apical-api of this version");
        }
        return Optional.empty();
    }

    private static Optional<CheckRow> missed(String detail, String mend) {
        return Optional.of(CheckRow.missed(CHECK, detail, mend));
    }
}

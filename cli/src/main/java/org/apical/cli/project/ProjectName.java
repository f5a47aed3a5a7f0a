package org.apical.cli.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.apical.plugin.InputException;

/**
 * The name of a plug-in with that of its group before it, such as {@code mylab/burst-clipped}.
 *
 * @param group the group
 * @param name the name within the group
 */
public record ProjectName(String group, String name) {
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]*)/([a-z][a-z0-9-]*)");

    /**
     * Reads a name.
     *
     * @throws InputException {@code name-form}
     */
    public static ProjectName parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw wrong("'" + text + "' is not of the form group/name");
        }
        ProjectName name = new ProjectName(m.group(1), m.group(2));
        if (!SourceVersion.isName(name.packageName())) {
            throw wrong("'" + text + "' would need the package '" + name.packageName() + "', which is a word of Java");
        }
        return name;
    }

    private static InputException wrong(String what) {
        InputException fault = new InputException("name-form", what);
        fault.mend("write two words of small letters, digits and '-', such as mylab/burst-clipped");
        return fault;
    }

    /** As files name the plug-in. */
    public String plugin() {
        return group + "/" + name;
    }

    /** The Java package. */
    String packageName() {
        return group.replace("-", "") + "." + name.replace("-", "");
    }

    /** The Java class. */
    String className() {
        return Arrays.stream(name.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}

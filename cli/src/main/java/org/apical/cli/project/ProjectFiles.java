package org.apical.cli.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apical.plugin.PluginKind;

/** The files of a project: templates in which names are filled in. */
public final class ProjectFiles {
    private final ProjectKind kind;
    private final ProjectName name;
    private final Map<String, String> words = new LinkedHashMap<>();

    private ProjectFiles(ProjectKind kind, ProjectName name, String version) {
        this.kind = kind;
        this.name = name;
        words.put("group", name.group());
        words.put("name", name.name());
        words.put("plugin", name.plugin());
        words.put("package", name.packageName());
        words.put("Class", name.className());
        words.put("kind", kind.kind().word());
        words.put("title", kind.kind().title());
        words.put("version", version);
        words.put("source", source());
        words.put("test", test());
        words.put("page", page());
        words.put("entry", entry());
        words.put("imports", isText() ? "import org.apical.testkit.Texts;\n" : "");
        words.put("make", isText() ? text() : "new " + name.className() + "()");
    }

    /**
     * The files of a project, by their paths in it.
     *
     * @param kind what is made
     * @param name its name
     * @param version version of Apical that it is made for
     */
    public static Map<String, String> of(ProjectKind kind, ProjectName name, String version) {
        return new ProjectFiles(kind, name, version).all();
    }

    private Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", fill("pom.xml"));
        files.put("README.md", fill("README.md"));
        files.put(page(), fill("page.md"));
        files.put(source(), fill(kind.kind().word() + "." + (isText() ? kind.ending() : "java")));
        files.put(test(), fill(testTemplate()));
        return files;
    }

    private boolean isText() {
        return kind.form() == Form.EQUATIONS;
    }

    private String source() {
        return isText() ? "src/main/resources/" + entry() : "src/main/java/" + classFile("");
    }

    private String entry() {
        return "OSGI-INF/apical/" + name.name() + "." + kind.ending();
    }

    private String test() {
        return "src/test/java/" + classFile("Test");
    }

    private String page() {
        return "docs/" + name.name() + ".md";
    }

    private String classFile(String suffix) {
        return name.packageName().replace('.', '/') + "/" + name.className() + suffix + ".java";
    }

    /** How a test makes the plug-in from its text. */
    private String text() {
        String factory = kind.kind() == PluginKind.NEURON_MODEL ? "model" : "rule";
        return "Texts." + factory + "(" + name.className() + "Test.class, \"/" + entry() + "\")";
    }

    private String testTemplate() {
        return switch (kind.kind()) {
            case NEURON_MODEL, PLASTICITY_RULE -> kind.kind().word() + ".Test.java";
            default -> isText() ? "text.Test.java" : "class.Test.java";
        };
    }

    private String fill(String template) {
        String text = read(template);
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{{" + word.getKey() + "}}", word.getValue());
        }
        return text;
    }

    private static String read(String template) {
        try (InputStream in = ProjectFiles.class.getResourceAsStream(template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

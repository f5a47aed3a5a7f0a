package org.apical.cli.project;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apical.testkit.PluginContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** A project as {@code bundle new} makes it, compiled and tested within this process, in place of Maven. */
public final class GeneratedProject {
    private final Path folder;

    private GeneratedProject(Path folder) {
        this.folder = folder;
    }

    /** A project that is there already. */
    public static GeneratedProject at(Path folder) {
        return new GeneratedProject(folder);
    }

    static GeneratedProject write(Path folder, ProjectKind kind, ProjectName name) throws IOException {
        for (var file : ProjectFiles.of(kind, name, "1.2.3").entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return new GeneratedProject(folder);
    }

    /** All that a file says. */
    public String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** Compiles everything; what the compiler complains about. */
    public String compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(folder.resolve("src"))) {
            List<Path> sources = all.filter(f -> f.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-proc:none",
                    "-Xlint:all,-classfile,-path",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"));
            compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return said.toString();
    }

    /** Runs the tests of the project; how many, each of which has passed. */
    public int test(String testClass) throws Exception {
        URL[] places = {
            folder.resolve("target/classes").toUri().toURL(),
            folder.resolve("src/main/resources").toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(places, GeneratedProject.class.getClassLoader())) {
            Constructor<?> constructor = loader.loadClass(testClass).getDeclaredConstructor();
            constructor.setAccessible(true);
            PluginContract tests = (PluginContract) constructor.newInstance();
            int passed = 0;
            for (DynamicTest test : tests.contract().toList()) {
                execute(test);
                passed++;
            }
            for (Method method : own(tests)) {
                run(method, tests);
                passed++;
            }
            return passed;
        }
    }

    private static void execute(DynamicTest test) throws Exception {
        try {
            test.getExecutable().execute();
        } catch (Throwable e) {
            throw new AssertionError(test.getDisplayName(), e);
        }
    }

    private static List<Method> own(Object tests) {
        List<Method> methods = new ArrayList<>();
        for (Method method : tests.getClass().getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                method.setAccessible(true);
                methods.add(method);
            }
        }
        return methods;
    }

    private static void run(Method method, Object tests) throws Exception {
        try {
            method.invoke(tests);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method.getName(), e.getCause());
        }
    }
}

package org.redress.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The verifier of {@code docs/verify}, as its own process or, for many questions, compiled apart from all of ours. */
public final class StandAloneVerifier {
    public static final Path SOURCE = Path.of("docs/verify/Verify.java");

    /** Compiled once for all tests. */
    private static final Class<?> TYPE = compiled();

    private static Class<?> compiled() {
        try {
            Path classes = Files.createTempDirectory("verify");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            int failed = compiler.run(null, null, null, "-proc:none", "-d", classes.toString(), SOURCE.toString());
            if (failed != 0) {
                throw new IllegalStateException("the verifier does not compile");
            }
            URL[] alone = {classes.toUri().toURL()};
            return new URLClassLoader(alone, ClassLoader.getPlatformClassLoader()).loadClass("Verify");
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return what the verifier says to these arguments: its proofs, or what does not hold} */
    public String run(String... args) {
        return say("run", new Class<?>[] {String[].class}, (Object) args);
    }

    /** {@return what {@code java Verify.java} printed, and its exit code on the last line} */
    public static String process(String... args) {
        try {
            List<String> command = new java.util.ArrayList<>(
                    List.of(System.getProperty("java.home") + "/bin/java", "-Dfile.encoding=UTF-8", SOURCE.toString()));
            command.addAll(List.of(args));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said + "exit " + process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@return what the verifier says of a pack: its proofs, or what does not hold} */
    public String pack(byte[] file, Object key) {
        return say("pack", new Class<?>[] {byte[].class, key.getClass()}, file, key);
    }

    /** {@return what the verifier says of an entry and of a file that it shall name} */
    public String entry(String proof, Object key, byte[] file) {
        return say("entry", new Class<?>[] {String.class, key.getClass(), byte[].class}, proof, key, file);
    }

    /** {@return the key as the verifier reads it} */
    public Object key(String text) {
        return call(inner("Key"), "of", new Class<?>[] {String.class}, text);
    }

    /** {@return what the verifier says of the clocks in a pack's content} */
    public String clocks(Map<String, ?> content) {
        try {
            return String.valueOf(call(inner("Clocks"), "check", new Class<?>[] {Object.class}, content));
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }

    private String say(String method, Class<?>[] types, Object... values) {
        try {
            return String.valueOf(call(TYPE, method, types, values));
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }

    private Class<?> inner(String name) {
        try {
            return TYPE.getClassLoader().loadClass("Verify$" + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Class<?> on, String name, Class<?>[] types, Object... values) {
        try {
            Method method = on.getDeclaredMethod(name, types);
            method.setAccessible(true);
            return method.invoke(null, values);
        } catch (InvocationTargetException e) {
            if (e.getCause().getClass().getName().equals("Verify$Failed")) {
                throw new Refused("DOES NOT HOLD: " + e.getCause().getMessage());
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }
}

package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** OpenCC4j's own segmentation gives wrong results when several threads use it first at the same time. */
class FirstUseTest {
    private static final int THREADS = 16;

    @RepeatedTest(3)
    void givesEveryThreadTheSameWhenAllAreFirst() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try (URLClassLoader fresh = new URLClassLoader(classpath(), ClassLoader.getPlatformClassLoader())) {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                boolean toHant = i % 2 == 0;
                results.add(pool.submit(() -> {
                    start.await();
                    return convert(fresh, toHant);
                }));
            }
            start.countDown();
            for (int i = 0; i < THREADS; i++) {
                assertEquals(
                        i % 2 == 0 ? "頭髮受干擾，軟體" : "头发受干扰，软件", results.get(i).get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Through classes that nothing has used yet. */
    private static String convert(ClassLoader loader, boolean toHant) throws ReflectiveOperationException {
        Class<?> script = loader.loadClass(Script.class.getName());
        Object target = script.getMethod("valueOf", String.class).invoke(null, toHant ? "HANT" : "HANS");
        Method to = loader.loadClass(ChineseConverters.class.getName()).getMethod("to", script, String.class);
        Object converter = to.invoke(null, target, toHant ? "zh-Hans" : "zh-Hant");
        Method convert = loader.loadClass(ScriptConverter.class.getName()).getMethod("convert", String.class);
        return (String) convert.invoke(converter, toHant ? "头发受干扰，软件" : "頭髮受干擾，軟體");
    }

    private static URL[] classpath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(FirstUseTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}

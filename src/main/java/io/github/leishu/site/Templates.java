package io.github.leishu.site;

import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.page.Page;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The FreeMarker engine, set up so that everything is escaped, nothing can be called and a misspelt name is an error. Made
 * afresh for each run.
 */
final class Templates {
    private static final Version VERSION = Configuration.VERSION_2_3_34;

    private final Configuration configuration = new Configuration(VERSION);

    Templates(TemplateSource source) {
        configuration.setTemplateLoader(new SourceLoader(source));
        configuration.setObjectWrapper(new ViewWrapper());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNumberFormat("computer");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    }

    /**
     * Sets one page.
     *
     * @throws TemplateFailure when the template is missing, malformed or names what its view does not have
     */
    String set(Page page) {
        StringWriter out = new StringWriter();
        try {
            Template template = configuration.getTemplate(page.template());
            template.process(page.view(), out);
        } catch (TemplateException | IOException e) {
            throw new TemplateFailure(page.template(), e);
        }
        return out.toString();
    }

    /** Reads view records by their components alone, and lets through what is known to be safe. */
    private static final class ViewWrapper extends DefaultObjectWrapper {
        ViewWrapper() {
            super(VERSION);
        }

        @Override
        public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
            if (value instanceof SafeHtml html) {
                return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
            }
            return super.wrap(value instanceof String text ? SafeHtml.writable(text) : value);
        }
    }

    private record SourceLoader(TemplateSource source) implements TemplateLoader {
        @Override
        public @Nullable Object findTemplateSource(String name) {
            return source.read(name)
                    .map(bytes -> new Named(name, new String(bytes, StandardCharsets.UTF_8)))
                    .orElse(null);
        }

        @Override
        public long getLastModified(Object found) {
            return -1;
        }

        @Override
        public Reader getReader(Object found, String encoding) {
            if (found instanceof Named named) {
                return new StringReader(named.text());
            }
            throw new UncheckedIOException(new IOException("not a template: " + found));
        }

        @Override
        public void closeTemplateSource(Object found) {
            // Nothing is open: the text is in memory.
        }

        /** Equal by name and text, as the engine's cache expects. */
        private record Named(String name, String text) {}
    }
}

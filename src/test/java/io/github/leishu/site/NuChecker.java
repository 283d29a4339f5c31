package io.github.leishu.site;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker over every page of a site. */
public final class NuChecker {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private NuChecker() {}

    /** Errors and warnings as {@code path:line: severity: message}. */
    public static List<String> findings(Site site) throws Exception {
        Findings findings = new Findings();
        SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
        validator.setUpMainSchema(SCHEMA, findings);
        validator.setUpValidatorAndParsers(findings, false, false);
        for (SiteFile file : site.files()) {
            if (file.path().endsWith(".html")) {
                findings.path = file.path();
                InputSource source = new InputSource(new ByteArrayInputStream(file.bytes()));
                source.setEncoding("UTF-8");
                validator.checkHtmlInputSource(source);
            }
        }
        return findings.found;
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> found = new ArrayList<>();
        private String path = "schema";

        @Override
        public void warning(SAXParseException e) {
            // The checker knows no address for 'self' and takes data blocks for scripts; browsers know better.
            if (!e.getMessage().contains("Content Security Policy")) {
                add("warning", e);
            }
        }

        @Override
        public void error(SAXParseException e) {
            add("error", e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            add("fatal", e);
        }

        private void add(String severity, SAXParseException e) {
            found.add(path + ":" + e.getLineNumber() + ": " + severity + ": " + e.getMessage());
        }
    }
}

package io.github.leishu.site.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How an article is quoted. Texts are plain; what is not known is left out. */
public record Citation(
        String key, List<String> authors, String title, String publication, Optional<LocalDate> date, String url) {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$&#%_^~]");

    public Citation {
        authors = List.copyOf(authors);
    }

    /**
     * By GB/T 7714-2015, 8.8, as an electronic source on the web: {@code 作者. 題名[EB/OL]. 刊物, (日期)}; the day of access
     * and the address, which follow, are the reader's to add.
     */
    public String gbt() {
        StringBuilder text = new StringBuilder();
        if (!authors.isEmpty()) {
            text.append(String.join(", ", authors.subList(0, Math.min(3, authors.size()))))
                    .append(authors.size() > 3 ? ", 等. " : ". ");
        }
        text.append(title).append("[EB/OL]. ");
        if (!publication.isEmpty()) {
            text.append(publication).append(date.isPresent() ? ", " : ".");
        }
        date.ifPresent(day -> text.append('(').append(day).append(')'));
        return text.toString();
    }

    /** An entry of BibTeX, one field a line. */
    public String bibtex() {
        StringBuilder text = new StringBuilder("@misc{").append(key);
        field(
                text,
                "author",
                authors.stream().map(name -> "{" + tex(name) + "}").collect(Collectors.joining(" and ")));
        field(text, "title", "{" + tex(title) + "}");
        field(text, "howpublished", tex(publication));
        field(text, "year", date.map(day -> Integer.toString(day.getYear())).orElse(""));
        field(
                text,
                "month",
                date.map(day -> Integer.toString(day.getMonthValue())).orElse(""));
        field(text, "url", url.replaceAll("[{}\\\\\\s]", ""));
        return text.append("\n}").toString();
    }

    private static void field(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    /** What TeX takes for itself is written out. */
    private static String tex(String text) {
        return SPECIAL.matcher(text).replaceAll(found -> {
            String c = found.group();
            String command =
                    switch (c) {
                        case "\\" -> "\\textbackslash{}";
                        case "^" -> "\\textasciicircum{}";
                        case "~" -> "\\textasciitilde{}";
                        default -> "\\" + c;
                    };
            return Matcher.quoteReplacement(command);
        });
    }
}

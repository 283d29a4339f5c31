package io.github.leishu.ingest.story;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A mail copied as text: its header says who wrote what when; what it quotes stays a quote; its signature goes. */
final class MailMessage {
    private static final String RULE = "mail";
    private static final int HEADER_WITHIN = 12;
    private static final int SIGNATURE = 10;
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("from", "from"),
            Map.entry("寄件者", "from"),
            Map.entry("寄件人", "from"),
            Map.entry("发件人", "from"),
            Map.entry("subject", "subject"),
            Map.entry("主旨", "subject"),
            Map.entry("主題", "subject"),
            Map.entry("主题", "subject"),
            Map.entry("date", "date"),
            Map.entry("sent", "date"),
            Map.entry("日期", "date"),
            Map.entry("寄件日期", "date"),
            Map.entry("发送时间", "date"),
            Map.entry("時間", "date"),
            Map.entry("时间", "date"),
            Map.entry("to", ""),
            Map.entry("cc", ""),
            Map.entry("reply-to", ""),
            Map.entry("收件者", ""),
            Map.entry("收件人", ""),
            Map.entry("抄送", ""),
            Map.entry("副本", ""),
            Map.entry("message-id", ""));
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z-]{2,12}|\\p{IsHan}{2,4}) ?[:：]\\s*(.{1,300})$");
    private static final Pattern REPLY = Pattern.compile("(?i)^(?:(?:re|fwd?|aw|回复|回覆|轉寄|转发|答复)\\s*[:：]\\s*)+");
    private static final Pattern ADDRESS = Pattern.compile("\\s*[<(\\[]\\S+@\\S+[>)\\]]\\s*|\\s*<[^>]*>");
    private static final Pattern QUOTED = Pattern.compile("^(?:>\\s?)+");

    private MailMessage() {}

    /** The mail that the page begins with, if it is one: its header names at least sender and subject. */
    static Optional<FoundStory> read(List<Line> lines, RemovalLog log) {
        Map<String, String> fields = new HashMap<>();
        int body = 0;
        for (int i = 0;
                i < Math.min(HEADER_WITHIN, lines.size()) && lines.get(i).raw();
                i++) {
            Matcher field = FIELD.matcher(lines.get(i).text());
            String name = field.matches() ? field.group(1).toLowerCase(Locale.ROOT) : "";
            if (!FIELDS.containsKey(name)) {
                break;
            }
            fields.putIfAbsent(FIELDS.getOrDefault(name, ""), field.group(2).strip());
            body = i + 1;
        }
        String subject = REPLY.matcher(fields.getOrDefault("subject", "")).replaceFirst("");
        if (subject.isBlank() || !fields.containsKey("from") || body >= lines.size()) {
            return Optional.empty();
        }
        lines.subList(0, body).forEach(line -> log.note(line.element(), RULE, "header, read as such"));
        String author = ADDRESS.matcher(fields.getOrDefault("from", ""))
                .replaceAll(" ")
                .replace("\"", "")
                .strip();
        return Optional.of(new FoundStory(
                subject.strip(),
                author.isEmpty() ? List.of() : List.of(author),
                Dates.find(Line.plain(fields.getOrDefault("date", ""))).map(Dates.Found::date),
                Optional.empty(),
                false,
                quotes(Line.rejoined(unsigned(lines.subList(body, lines.size()), log))),
                List.of(),
                true));
    }

    /** RFC 3676, 4.3: the signature stands behind a line of two hyphens and a blank. */
    private static List<Line> unsigned(List<Line> lines, RemovalLog log) {
        for (int i = Math.max(1, lines.size() - SIGNATURE); i < lines.size(); i++) {
            if (lines.get(i).text().equals("--")) {
                lines.subList(i, lines.size()).forEach(line -> log.note(line.element(), RULE, "signature"));
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    private static List<Line> quotes(List<Line> lines) {
        List<Line> out = new ArrayList<>();
        Element quote = new Element("blockquote");
        for (Line line : lines) {
            Matcher quoted = QUOTED.matcher(line.text());
            if (quoted.find()) {
                append(quote, QUOTED.matcher(line.text()).replaceFirst("").strip());
            } else {
                out.addAll(Line.of(quote.hasText() ? List.of(quote) : List.of()));
                quote = quote.hasText() ? new Element("blockquote") : quote;
                out.add(line);
            }
        }
        out.addAll(Line.of(quote.hasText() ? List.of(quote) : List.of()));
        return out;
    }

    /** An empty quoted line ends a paragraph; others go on, a blank between those of Latin writing. */
    private static void append(Element quote, String text) {
        Element last = quote.lastElementChild();
        if (text.isEmpty()) {
            quote.appendElement("p");
        } else if (last == null) {
            quote.appendElement("p").text(text);
        } else {
            boolean latin = last.hasText()
                    && last.text().codePointBefore(last.text().length()) < 0x2E80
                    && text.codePointAt(0) < 0x2E80;
            last.text(last.text() + (latin ? " " : "") + text);
        }
    }
}

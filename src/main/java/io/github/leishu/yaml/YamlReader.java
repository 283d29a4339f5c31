package io.github.leishu.yaml;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.yaml.YamlMapping.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds mappings from the parser's events rather than from its nodes: nothing is resolved to a type, and the limits
 * stop the reading before anything is built. One reader reads one text.
 */
final class YamlReader {
    /** In UTF-8. A 4 MB scalar took the parser 15 s, so the limit holds before it starts. */
    static final int MAX_BYTES = 64 * 1024;

    static final int MAX_DEPTH = 20;
    static final int MAX_ALIASES = 20;

    private final YamlSource source;
    private final Map<Anchor, Node> anchors = new HashMap<>();
    /** What was passed over or taken for text. */
    private final List<Problem> problems = new ArrayList<>();

    private int aliases;

    YamlReader(YamlSource source) {
        this.source = source;
    }

    /** A value without its key, and the UTF-16 offset behind its last character. */
    private record Node(
            SourcePos pos, Optional<String> scalar, List<Entry> list, Optional<YamlMapping> mapping, int end) {
        Entry entry(SourcePos keyPos, String text) {
            return new Entry(keyPos, pos, scalar, list, mapping, text);
        }
    }

    /** Stops the reading; never leaves this class. */
    private static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Rejected(Problem problem) {
            super(problem.what(), null, false, false);
            this.problem = problem;
        }
    }

    Outcome<YamlMapping> read() {
        try {
            YamlMapping read = document();
            return Outcome.of(read, problems);
        } catch (Rejected e) {
            return Outcome.failed(e.problem);
        } catch (YamlEngineException e) {
            return Outcome.failed(YamlSyntax.problem(e, source));
        }
    }

    private YamlMapping document() {
        int bytes = source.text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new Rejected(Problem.error(
                    source.start(),
                    "YAML",
                    "more than 64 KB of YAML (" + bytes + " bytes)",
                    "move long text into the body"));
        }
        LoadSettings settings = LoadSettings.builder().setBufferSize(4096).build();
        Iterator<Event> events = new Parse(settings).parseString(source.text()).iterator();
        YamlMapping result = new YamlMapping(source.start(), Map.of());
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && seen) {
                throw rejected(event, "a second document begins here", "keep one, and drop the \"---\" between them");
            } else if (event instanceof NodeEvent node) {
                seen = true;
                result = topLevel(node, events).orElse(result);
            }
        }
        return result;
    }

    /** Empty for a document without content. */
    private Optional<YamlMapping> topLevel(NodeEvent event, Iterator<Event> events) {
        Node root = node(event, events, 0);
        boolean blank = root.scalar().isEmpty() && root.list().isEmpty() && event instanceof ScalarEvent;
        if (root.mapping().isEmpty() && !blank) {
            throw rejected(event, "expected keys with values", "write lines like \"title: value\"");
        }
        return root.mapping();
    }

    private Node node(NodeEvent event, Iterator<Event> events, int depth) {
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        Node node;
        if (event instanceof ScalarEvent scalar) {
            noteTag(scalar, scalar.getTag());
            node = new Node(
                    source.pos(event.getStartMark()),
                    value(scalar),
                    List.of(),
                    Optional.empty(),
                    source.offset(event.getEndMark()));
        } else if (event instanceof CollectionStartEvent start) {
            noteTag(start, start.getTag());
            if (depth == MAX_DEPTH) {
                throw rejected(event, "more than " + MAX_DEPTH + " levels of nesting", "make it flatter");
            }
            node = start instanceof MappingStartEvent ? mapping(start, events, depth) : list(start, events, depth);
        } else {
            throw new IllegalStateException("not a node: " + event);
        }
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    /** Without quotes {@code null}, {@code ~} and nothing at all mean that there is no value. */
    private static Optional<String> value(ScalarEvent scalar) {
        String value = scalar.getValue();
        boolean missing = scalar.getScalarStyle() == ScalarStyle.PLAIN
                && (value.isEmpty() || value.equals("~") || value.equals("null"));
        return missing ? Optional.empty() : Optional.of(value);
    }

    private Node alias(AliasEvent event) {
        aliases++;
        if (aliases > MAX_ALIASES) {
            throw rejected(event, "more than " + MAX_ALIASES + " aliases", "write the values out");
        }
        Node target = anchors.get(event.getAlias());
        if (target == null) {
            throw rejected(
                    event,
                    "nothing before this place is called \"&" + event.getAlias().getValue() + "\"",
                    "put quotes around a value that begins with *");
        }
        SourcePos pos = source.pos(event.getStartMark());
        return new Node(pos, target.scalar(), target.list(), target.mapping(), source.offset(event.getEndMark()));
    }

    private Node list(CollectionStartEvent start, Iterator<Event> events, int depth) {
        List<Entry> items = new ArrayList<>();
        int end = source.offset(start.getEndMark());
        Event event = events.next();
        while (event instanceof NodeEvent child) {
            Node item = node(child, events, depth + 1);
            String text = source.text().substring(source.offset(child.getStartMark()), item.end());
            items.add(item.entry(item.pos(), text));
            end = item.end();
            event = events.next();
        }
        return collection(
                start,
                event,
                new Node(source.pos(start.getStartMark()), Optional.empty(), items, Optional.empty(), end));
    }

    private Node mapping(CollectionStartEvent start, Iterator<Event> events, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        int end = source.offset(start.getEndMark());
        Event event = events.next();
        while (event instanceof NodeEvent key) {
            Optional<String> name = key(key, entries, events, depth);
            Node value = node((NodeEvent) events.next(), events, depth + 1);
            int from = source.offset(key.getStartMark());
            end = Math.max(value.end(), source.offset(key.getEndMark()));
            String text = start.isFlow() ? source.text().substring(from, end) : source.lines(from, end);
            name.ifPresent(word -> entries.put(word, value.entry(source.pos(key.getStartMark()), text)));
            event = events.next();
        }
        SourcePos pos = source.pos(start.getStartMark());
        YamlMapping mapping = new YamlMapping(pos, entries);
        return collection(start, event, new Node(pos, Optional.empty(), List.of(), Optional.of(mapping), end));
    }

    /** A block collection is known to have ended only at what follows it, so its last child says where it ends. */
    private Node collection(CollectionStartEvent start, Event end, Node node) {
        if (!(end instanceof CollectionEndEvent)) {
            throw new IllegalStateException("unbalanced events: " + end);
        }
        return start.isFlow()
                ? new Node(node.pos(), node.scalar(), node.list(), node.mapping(), source.offset(end.getEndMark()))
                : node;
    }

    /** Empty for a key that is no word: its entry is passed over. */
    private Optional<String> key(NodeEvent event, Map<String, Entry> entries, Iterator<Event> events, int depth) {
        if (!(event instanceof ScalarEvent scalar) || scalar.getValue().isEmpty()) {
            node(event, events, depth + 1);
            problems.add(problem(event, "expected a key", "write \"key: value\", with a plain word as the key"));
            return Optional.empty();
        }
        noteTag(scalar, scalar.getTag());
        Entry first = entries.get(scalar.getValue());
        if (first != null) {
            throw rejected(
                    event,
                    "the key \"" + scalar.getValue() + "\" is given twice",
                    "keep one of them; the first is on line " + first.keyPos().line());
        }
        return Optional.of(scalar.getValue());
    }

    /** What has a tag is read as if it had none. */
    private void noteTag(NodeEvent event, Optional<String> tag) {
        if (tag.isPresent() && !tag.get().equals("!")) {
            String what = "tags such as " + tag.get() + " have no meaning here";
            problems.add(problem(event, what, "put quotes around a value that begins with !"));
        }
    }

    private Rejected rejected(Event event, String what, String hint) {
        return new Rejected(problem(event, what, hint));
    }

    private Problem problem(Event event, String what, String hint) {
        return Problem.error(source.pos(event.getStartMark()), "YAML", what, hint);
    }
}

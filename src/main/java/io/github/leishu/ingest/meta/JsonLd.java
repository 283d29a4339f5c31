package io.github.leishu.ingest.meta;

import io.github.leishu.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The JSON-LD of a page as a set of nodes: lists and {@code @graph}s opened, {@code @id} references followed. */
final class JsonLd {
    private static final int MAX_NODES = 5_000;
    private static final int MAX_DEPTH = 8;
    private static final Set<String> ARTICLE_LIKE =
            Set.of("Report", "Review", "Recipe", "HowTo", "Chapter", "QAPage", "Question");
    private static final List<String> TELLING = List.of("headline", "author", "datePublished", "mainEntityOfPage");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1F]+");

    private final List<Json.Obj> nodes = new ArrayList<>();
    private final Map<String, Json.Obj> byId = new HashMap<>();

    /** @param scripts the contents of the page's {@code application/ld+json} elements */
    JsonLd(List<String> scripts) {
        for (String script : scripts) {
            String text = unwrapped(script.strip());
            Json.parse(text).or(() -> withoutBreaks(text)).ifPresent(value -> collect(value, 0));
        }
    }

    /** Without what some publishing systems put around the JSON so that old browsers do not show it. */
    private static String unwrapped(String script) {
        String text = script;
        if (text.startsWith("<!") || text.startsWith("//")) {
            String bare = text.startsWith("//") ? text.substring(2).strip() : text;
            boolean comment = bare.startsWith("<!--");
            text = comment || bare.startsWith("<![CDATA[") ? bare.substring(comment ? 4 : 9) : text;
        }
        if (text.endsWith("-->") || text.endsWith("]]>")) {
            text = text.substring(0, text.length() - 3).stripTrailing();
            text = text.endsWith("//") ? text.substring(0, text.length() - 2) : text;
        }
        return text;
    }

    /** Line breaks inside strings are the commonest error in hand-made JSON-LD. */
    private static Optional<Json> withoutBreaks(String text) {
        return CONTROLS.matcher(text).find() ? Json.parse(CONTROLS.matcher(text).replaceAll(" ")) : Optional.empty();
    }

    private void collect(Json value, int depth) {
        if (depth > MAX_DEPTH || nodes.size() >= MAX_NODES) {
            return;
        }
        if (value instanceof Json.Arr array) {
            for (Json item : array.items()) {
                collect(item, depth + 1);
            }
        } else if (value instanceof Json.Obj object) {
            nodes.add(object);
            Optional<String> id = string(object, "@id");
            if (id.isPresent()) {
                byId.merge(id.get(), object, JsonLd::larger);
            }
            for (Json member : object.members().values()) {
                collect(member, depth + 1);
            }
        }
    }

    /** A reference to a node has the same id as the node itself, which says more. */
    private static Json.Obj larger(Json.Obj one, Json.Obj other) {
        return other.members().size() > one.members().size() ? other : one;
    }

    /**
     * The node that is about an article; several types count, {@code NewsArticle} or {@code BlogPosting} say. Of several
     * the one that says most of itself, then the first.
     */
    Optional<Json.Obj> article() {
        Optional<Json.Obj> best = Optional.empty();
        int most = -1;
        for (Json.Obj node : nodes) {
            int told = types(node).stream().anyMatch(JsonLd::isArticle) ? told(node) : -1;
            best = told > most ? Optional.of(node) : best;
            most = Math.max(most, told);
        }
        return best.isPresent() ? best : ofType("WebPage");
    }

    private static int told(Json.Obj node) {
        int told = 0;
        for (String name : TELLING) {
            told += node.members().containsKey(name) ? 1 : 0;
        }
        return told;
    }

    Optional<Json.Obj> ofType(String type) {
        for (Json.Obj node : nodes) {
            if (types(node).contains(type)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("Posting") || ARTICLE_LIKE.contains(type);
    }

    /** The node's types, without the vocabulary's address. */
    static List<String> types(Json.Obj node) {
        List<String> types = new ArrayList<>(2);
        for (String type : strings(node.member("@type"))) {
            types.add(type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1));
        }
        return types;
    }

    /** A property's text; of several values the first. */
    static Optional<String> string(Json.Obj node, String property) {
        List<String> strings = strings(node.member(property));
        return strings.isEmpty() ? Optional.empty() : Optional.of(strings.get(0));
    }

    private static List<String> strings(Optional<Json> value) {
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Json.Str text) {
            return text.value().isBlank() ? List.of() : List.of(text.value().strip());
        }
        if (value.get() instanceof Json.Arr array) {
            List<String> strings = new ArrayList<>();
            for (Json item : array.items()) {
                if (item instanceof Json.Str text && !text.value().isBlank()) {
                    strings.add(text.value().strip());
                }
            }
            return strings;
        }
        return List.of();
    }

    /** The names of the things that a property leads to: text, nodes with a name, references to such nodes. */
    List<String> names(Json.Obj node, String property) {
        return node.member(property).map(value -> names(value, 0)).orElse(List.of());
    }

    private List<String> names(Json value, int depth) {
        if (depth > MAX_DEPTH) {
            return List.of();
        }
        if (value instanceof Json.Arr array) {
            return array.items().stream()
                    .flatMap(item -> names(item, depth + 1).stream())
                    .toList();
        }
        if (value instanceof Json.Obj object) {
            Optional<Json> name = resolved(object).member("name");
            return name.map(text -> names(text, depth + 1)).orElse(List.of());
        }
        return value instanceof Json.Str text && !text.value().isBlank()
                ? List.of(text.value().strip())
                : List.of();
    }

    private Json.Obj resolved(Json.Obj object) {
        return string(object, "@id").map(byId::get).orElse(object);
    }

    /** A property that is a URL or a node with one. */
    static Optional<String> url(Json.Obj node, String property) {
        return string(node, property).or(() -> node.member(property)
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .flatMap(object -> string(object, "@id").or(() -> string(object, "url"))));
    }
}

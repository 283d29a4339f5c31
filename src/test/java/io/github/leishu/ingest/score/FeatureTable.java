package io.github.leishu.ingest.score;

import io.github.leishu.ingest.restore.Restoration;
import io.github.leishu.ingest.source.Charsets;
import io.github.leishu.json.Json;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Writes what {@code src/train/train.py} learns from: {@code FeatureTable OUT PAGES} makes {@code OUT/features.bin} (one
 * row of little-endian floats a block), {@code OUT/names.txt} (the columns) and {@code OUT/pages.jsonl} (the texts of the
 * blocks, the names of the elements).
 */
public final class FeatureTable {
    private FeatureTable() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[0]));
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(args[1]))) {
            files = listed.sorted().toList();
        }
        List<String> names = List.of();
        try (DataOutputStream rows = new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(out.resolve("features.bin"))));
                Writer pages = Files.newBufferedWriter(out.resolve("pages.jsonl"), StandardCharsets.UTF_8)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Document page = read(Files.readAllBytes(file));
                Restoration.restore(page);
                PageIndex index = new PageIndex(page.body());
                BlockFeatures features = new BlockFeatures(page, index);
                Row row = new Row(true);
                features.begin(row);
                for (int b = 0; b < index.blockCount(); b++) {
                    features.fill(b, row);
                    write(row, rows);
                }
                names = index.blockCount() > 0 ? List.copyOf(row.names()) : names;
                pages.write(Json.write(json(name.replaceFirst("\\.html?$", ""), index)) + "\n");
            }
        }
        Files.write(out.resolve("names.txt"), names);
    }

    private static Document read(byte[] bytes) {
        return Jsoup.parse(Charsets.decode(bytes).text());
    }

    private static Json json(String id, PageIndex index) {
        List<Json> blocks = new ArrayList<>();
        for (int b = 0; b < index.blockCount(); b++) {
            String text =
                    index.block(b).nodes().stream().map(TextNode::getWholeText).collect(Collectors.joining());
            blocks.add(new Json.Arr(List.of(Json.Num.of(index.owner(b)), new Json.Str(text))));
        }
        List<Json> elements = new ArrayList<>();
        for (int e = 0; e < index.size(); e++) {
            Element element = index.element(e);
            elements.add(new Json.Arr(
                    List.of(Json.Num.of(index.parent(e)), new Json.Str(element.className() + " " + element.id()))));
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", new Json.Str(id));
        members.put("blocks", new Json.Arr(blocks));
        members.put("elements", new Json.Arr(elements));
        return new Json.Obj(members);
    }

    private static void write(Row row, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * row.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < row.size(); i++) {
            bytes.putFloat(row.values()[i]);
        }
        out.write(bytes.array());
    }
}

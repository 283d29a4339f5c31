package io.github.leishu.cli;

import io.github.leishu.json.Json;
import io.github.leishu.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems for machines. */
final class ProblemFormats {
    private ProblemFormats() {}

    /** A list of objects with severity, path, line and column (0 = unknown), code, what and hint. */
    static String json(List<Problem> problems) {
        return Json.write(array(problems.stream().map(ProblemFormats::plain).toList()));
    }

    /** SARIF 2.1.0, as code hosts show it beside the lines. */
    static String sarif(List<Problem> problems) {
        Json rules = array(problems.stream()
                .map(Problem::code)
                .distinct()
                .sorted()
                .map(code -> object("id", text(code)))
                .toList());
        Json driver = object("name", text("leishu"), "rules", rules);
        Json run = object(
                "tool",
                object("driver", driver),
                "results",
                array(problems.stream().map(ProblemFormats::sarifResult).toList()));
        return Json.write(object(
                "$schema",
                text("https://json.schemastore.org/sarif-2.1.0.json"),
                "version",
                text("2.1.0"),
                "runs",
                array(List.of(run))));
    }

    private static Json plain(Problem problem) {
        return object(
                "severity", text(problem.severity().label()),
                "path", text(problem.pos().path()),
                "line", number(problem.pos().line()),
                "column", number(problem.pos().column()),
                "code", text(problem.code()),
                "what", text(problem.what()),
                "hint", text(problem.hint()));
    }

    private static Json sarifResult(Problem problem) {
        String message = problem.what() + (problem.hint().isEmpty() ? "" : "; " + problem.hint());
        Json artifact = object("uri", text(problem.pos().path()));
        int line = problem.pos().line();
        Json region = object(
                "startLine", number(line),
                "startColumn", number(Math.max(1, problem.pos().column())));
        Json physical = line == 0
                ? object("artifactLocation", artifact)
                : object("artifactLocation", artifact, "region", region);
        return object(
                "ruleId", text(problem.code()),
                "level", text(problem.severity().label()),
                "message", object("text", text(message)),
                "locations", array(List.of(object("physicalLocation", physical))));
    }

    /** Keys and values in turn. */
    private static Json object(Object... members) {
        Map<String, Json> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], (Json) members[i + 1]);
        }
        return new Json.Obj(map);
    }

    private static Json array(List<Json> items) {
        return new Json.Arr(items);
    }

    private static Json text(String value) {
        return new Json.Str(value);
    }

    private static Json number(int value) {
        return new Json.Num(Integer.toString(value));
    }
}

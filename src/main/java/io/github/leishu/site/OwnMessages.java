package io.github.leishu.site;

import io.github.leishu.lang.Script;
import io.github.leishu.problem.Nearest;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.local.Messages;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the site itself says, with the owner's words where a file beside the templates has any. */
final class OwnMessages {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private OwnMessages() {}

    /** Both editions' texts, always, in their scripts or in English; a problem {@code TEMPLATE_MESSAGE} for what can't be used. */
    static Outcome<Map<Script, Messages>> read(TemplateSource templates, boolean english) {
        Map<Script, Messages> all = new EnumMap<>(Script.class);
        List<Problem> problems = new ArrayList<>();
        for (Script script : Script.values()) {
            Messages shipped = Messages.of(script, english);
            String file = Messages.fileName(script, english);
            all.put(
                    script,
                    templates
                            .read(file)
                            .map(bytes -> own(shipped, file, bytes, problems))
                            .orElse(shipped));
        }
        return Outcome.of(Map.copyOf(all), problems.stream().distinct().toList());
    }

    private static Messages own(Messages shipped, String file, byte[] bytes, List<Problem> problems) {
        SourcePos pos = SourcePos.of("templates/" + file);
        Map<String, String> own;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            own = Messages.read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(Problem.error(pos, "TEMPLATE_MESSAGE", "is not UTF-8", "save it as UTF-8"));
            return shipped;
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error(
                    pos, "TEMPLATE_MESSAGE", "holds a \\u that four hexadecimal digits don't follow", "write \\\\u"));
            return shipped;
        }
        for (String line : own.keySet()) {
            String key = Messages.withoutEdition(line);
            if (!shipped.all().containsKey(key)) {
                problems.add(Problem.warning(
                        pos,
                        "TEMPLATE_MESSAGE",
                        "there is no text \"" + key + "\"",
                        Nearest.to(key, shipped.all().keySet())
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("remove it")));
            }
        }
        return shipped.with(own);
    }
}

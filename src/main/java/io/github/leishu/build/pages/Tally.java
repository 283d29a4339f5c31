package io.github.leishu.build.pages;

import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.IoFailure;
import io.github.leishu.build.disk.WebArchive;
import io.github.leishu.ingest.IngestedPage;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file being read, and what went wrong with its pages; of an archive's very many most may be no articles. */
final class Tally {
    private static final int MAX_PROBLEMS = 50;

    private final FoundFile file;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<WebArchive> archive = Optional.empty();
    private int more;
    private int archived;
    private int withoutArticle;

    Tally(FoundFile file) {
        this.file = file;
    }

    FoundFile file() {
        return file;
    }

    /** Keeps an archive open until its last page is done with, since pages look for their pictures in it. */
    WebArchive open(WebArchive opened) {
        archive = Optional.of(opened);
        return opened;
    }

    void close() {
        try {
            if (archive.isPresent()) {
                archive.get().close();
            }
        } catch (IOException e) {
            problem(Problem.note(
                    SourcePos.of(file.path()), "FILE_CLOSE", "can't be closed: " + IoFailure.reason(e), ""));
        }
    }

    synchronized void problem(Problem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        } else {
            more++;
        }
    }

    synchronized void count(IngestedPage page) {
        if (page.archived()) {
            archived++;
            withoutArticle += page.page().stories().isEmpty() ? 1 : 0;
        }
    }

    synchronized List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        SourcePos pos = SourcePos.of(file.path());
        if (archived > 0 && withoutArticle == archived) {
            all.add(Problem.error(pos, "NO_ARTICLE", "no article on any page of it: " + archived, ""));
        } else if (withoutArticle > 0) {
            all.add(Problem.note(pos, "NO_ARTICLE", withoutArticle + " of " + archived + " pages hold no article", ""));
        }
        if (more > 0) {
            all.add(Problem.note(pos, "MORE_PROBLEMS", more + " more problems are not listed", ""));
        }
        return all;
    }
}

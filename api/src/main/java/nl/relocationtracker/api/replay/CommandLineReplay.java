package nl.relocationtracker.api.replay;

import jakarta.validation.Validator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.relocationtracker.api.replay.bundle.Bundle;
import nl.relocationtracker.api.rest.input.DocumentReading;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import nl.relocationtracker.api.start.EventsProgress;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.projections.database.CannotStart;
import nl.relocationtracker.projections.replay.Answer;
import nl.relocationtracker.projections.replay.Answering;
import org.springframework.stereotype.Component;

/** Answers a question at the command line: shows how far it is, and writes the answer once it is whole. */
@Component
class CommandLineReplay {

    private final Answering answering;
    private final Asking asking;
    private final DocumentReading documents;

    CommandLineReplay(Answering answering, Asking asking, Validator validator) {
        this.answering = answering;
        this.asking = asking;
        this.documents = new DocumentReading(validator);
    }

    /** Answers the exit status: 0 when the answer is written, 1 otherwise. */
    int answer(Path file, Path folder, boolean exact, PrintStream out) {
        try {
            QuestionBody asked = documents.read(QuestionBody.class, read(file));
            if (asked.projectId() != null) {
                out.println(
                        "A question within a project is asked by one of its researchers, through the API or the pages.");
                return 1;
            }
            Question question = asking.question(asked);
            Answer answer = answer(question, out);
            Bundle.of(exact ? answer.exact() : answer.disclosed()).into(folder);
            out.printf(Locale.ENGLISH, "Answered: %s%n", folder.toAbsolutePath());
            out.println(
                    exact
                            ? "The figures are exact: they are for those who care for the children."
                            : "The figures are under the disclosure rules, which stand in the answer.");
            return 0;
        } catch (ProblemAnswer wrong) {
            wrong.mistakes().forEach(mistake -> out.println(line(mistake.told(Locale.ENGLISH))));
            return 1;
        } catch (IOException e) {
            throw CannotStart.in(folder, e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CannotStart("There is no question at %s: name a file with one.".formatted(file), e);
        }
    }

    private Answer answer(Question question, PrintStream out) throws SQLException, InterruptedException {
        try (EventsProgress progress = new EventsProgress(out)) {
            AtomicLong inAll = new AtomicLong();
            AtomicLong read = new AtomicLong();
            return answering.answer(question, new Answering.Progress() {
                @Override
                public void inAll(long events) {
                    inAll.set(events);
                }

                @Override
                public void read(long more) {
                    progress.show("reading", read.addAndGet(more), inAll.get());
                }
            });
        }
    }

    private static String line(Map<String, Object> told) {
        return "%s: %s (%s)".formatted(told.get("pointer"), told.get("detail"), told.get("code"));
    }
}

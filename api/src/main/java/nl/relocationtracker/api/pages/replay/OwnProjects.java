package nl.relocationtracker.api.pages.replay;

import java.util.ArrayList;
import java.util.List;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.pages.form.Option;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.projections.project.Project;
import nl.relocationtracker.projections.project.ProjectBook;
import nl.relocationtracker.projections.recording.Grounds;
import org.springframework.stereotype.Component;

/** The projects in which whoever asks may see single children today, to choose one of and some of its columns. */
@Component
class OwnProjects {

    private final ProjectBook book;
    private final Grounds grounds;
    private final CurrentAccount current;

    OwnProjects(ProjectBook book, Grounds grounds, CurrentAccount current) {
        this.book = book;
        this.grounds = grounds;
        this.current = current;
    }

    List<Project> running() {
        return book.of(current.id()).stream()
                .filter(project -> !project.isOver(grounds.today()))
                .toList();
    }

    /**
     * None, each of these, and the one that is chosen already if it is none of them; empty where there is nothing to choose.
     *
     * @param chosen as it was typed; null for nothing
     */
    static List<Option> options(List<Project> running, String chosen, Language language) {
        List<Option> options = new ArrayList<>();
        for (Project project : running)
            options.add(new Option(
                    project.id().toString(),
                    language.say("replay.project.one", project.name(), language.day(project.endsOn()))));
        boolean another = chosen != null
                && !chosen.equals(AskedQuestion.NONE)
                && options.stream().noneMatch(option -> option.value().equals(chosen));
        if (another) options.add(new Option(chosen, language.say("replay.project.over")));
        if (!options.isEmpty()) options.add(0, new Option(AskedQuestion.NONE, language.say("replay.project.none")));
        return options;
    }

    /** What any of them is told. Of one that is not granted to the project that is chosen it is said when it is asked. */
    static List<Option> columns(List<Project> running, Language language) {
        return running.stream()
                .flatMap(project -> project.columns().stream())
                .distinct()
                .sorted()
                .map(column -> new Option(column.name(), language.say("row-column." + column)))
                .toList();
    }
}

package nl.relocationtracker.projections.replay;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.replay.Question;
import nl.relocationtracker.core.replay.Selection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which children were asked about, by whom: the words of each selection, from which it is known again who they are. */
final class AskedSelections {

    private final JdbcTemplate jdbc;

    AskedSelections(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes one and answers those of the same account or project before it, which it may not be near to. Noted first: of two that
     * are answered at once, by whatever copy of the program, at least one sees the other. Noted each time: one that gets no answer
     * is forgotten, and another of the same children, which got one, is not.
     *
     * @param id of the question, or of a look that tells how many it is about
     * @param project null for none
     * @param question with its position: one that was answered before is told nothing new
     */
    List<Selection> note(UUID id, UUID account, UUID project, Question question) {
        Selection selection = question.selection();
        String text = QuestionText.write(selection);
        jdbc.update("""
            insert into asked_selection (replay_id, account, project, selection)
            values (?, ?, ?, ?) on conflict do nothing
            """, id, account, project, text);
        if (isAnswered(account, project, question) || isAllowed(account, project, selection)) return List.of();
        return jdbc.queryForList("""
                    select distinct selection from asked_selection
                    where account is not distinct from ? or project = ?::uuid order by selection
                    """, String.class, account, project).stream()
                .map(QuestionText::readSelection)
                .toList();
    }

    /** What stands for a question: the same for the same one. */
    static String named(Question question) {
        return AnswerText.hash(QuestionText.write(question));
    }

    private boolean isAnswered(UUID account, UUID project, Question question) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
            select exists (select from asked_selection
                where answered = ? and account is not distinct from ? and project is not distinct from ?)
            """, Boolean.class, named(question), account, project));
    }

    /** Whether two people agreed that this one may be answered, however near it is to an earlier one. */
    private boolean isAllowed(UUID account, UUID project, Selection selection) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("""
            select exists (select from disclosure_change
                where in_force and selection = ? and account is not distinct from ? and project is not distinct from ?)
            """, Boolean.class, QuestionText.write(selection), account, project));
    }

    /** It got no answer: nothing can be subtracted from it. */
    void forget(UUID id) {
        jdbc.update("delete from asked_selection where replay_id = ?", id);
    }
}

package nl.relocationtracker.projections.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.relocationtracker.projections.reading.Slice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each import has to say of its files, line by line. */
public final class ImportReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public ImportReport(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Where a page of the report ends: file, line and number of its last line. */
    public record Place(String file, long line, long id) {}

    public void add(UUID importId, ImportPhase phase, List<ReportLine> lines) {
        template.batchUpdate("""
                insert into import_line (import_id, file, line, phase, severity, field, code, details)
                values (?, ?, ?, ?, ?, ?, ?, ?::json)
                """, lines, 1000, (statement, line) -> {
            statement.setObject(1, importId);
            statement.setString(2, line.file());
            statement.setLong(3, line.line());
            statement.setString(4, phase.name());
            statement.setString(5, line.severity().name());
            statement.setString(6, line.field());
            statement.setString(7, line.code());
            statement.setString(8, JSON.writeValueAsString(line.details()));
        });
    }

    public void forget(UUID importId) {
        jdbc.sql("delete from import_line where import_id = :id")
                .param("id", importId)
                .update();
    }

    /**
     * The report in the order of the files and their lines.
     *
     * @param after where the page before ended, or null
     */
    public Slice<ReportLine, Place> page(UUID importId, Place after, int limit) {
        Place from = after == null ? new Place("", -1, -1) : after;
        List<ReportLine> found = jdbc.sql("""
                        select id, severity, file, line, field, code, details::text as details from import_line
                        where import_id = :id and (file, line, id) > (:file, :line, :last)
                        order by file, line, id limit :limit
                        """)
                .param("id", importId)
                .param("file", from.file())
                .param("line", from.line())
                .param("last", from.id())
                .param("limit", limit + 1)
                .query(ImportReport::line)
                .list();
        long total = jdbc.sql("select count(*) from import_line where import_id = :id")
                .param("id", importId)
                .query(Long.class)
                .single();
        List<ReportLine> page = found.stream().limit(limit).toList();
        if (found.size() <= limit) return new Slice<>(total, page, Optional.empty());
        ReportLine last = page.get(limit - 1);
        return new Slice<>(total, page, Optional.of(new Place(last.file(), last.line(), last.id())));
    }

    private static ReportLine line(ResultSet row, int number) throws SQLException {
        Map<String, String> details = JSON.readValue(row.getString("details"), new TypeReference<>() {});
        return new ReportLine(
                row.getLong("id"),
                ReportLine.Severity.valueOf(row.getString("severity")),
                row.getString("file"),
                row.getLong("line"),
                row.getString("field"),
                row.getString("code"),
                details);
    }
}

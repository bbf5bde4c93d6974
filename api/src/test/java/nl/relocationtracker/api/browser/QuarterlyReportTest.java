package nl.relocationtracker.api.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.pages.Visitor;
import nl.relocationtracker.api.rest.RunningTracker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class QuarterlyReportTest {

    private static final String REPORT = "/reports/quarterly/2024-1";

    @Test
    void is_made_of_every_quarter_that_is_over_and_adds_up() {
        Visitor supervisor = Visitor.signedIn(DemoTracker.get(), "reads reports", Role.SUPERVISOR);
        String list = supervisor.open("/reports/quarterly?lang=en").page();
        Matcher reports =
                Pattern.compile("href=\"(/reports/quarterly/\\d{4}-\\d)\"").matcher(list);
        int made = 0;
        while (reports.find()) {
            String report = supervisor.open(reports.group(1)).page();
            assertThat(supervisor.status()).as(reports.group(1)).isEqualTo(200);
            assertThat(figure(report, "At the beginning") + figure(report, "Inflow") - figure(report, "Outflow"))
                    .as(reports.group(1))
                    .isEqualTo(figure(report, "At the end"));
            made++;
        }
        assertThat(made).isGreaterThan(6);
        assertThat(list).doesNotContain("2024-4");
        assertThat(supervisor.open("/reports/quarterly/2024-4").status()).isEqualTo(404);
    }

    @Test
    void shows_what_is_part_of_what_and_says_when_there_is_nothing_to_compare_with() {
        String report = Visitor.signedIn(DemoTracker.get(), "reads parts", Role.SUPERVISOR)
                .open(REPORT + "?lang=en")
                .page();
        assertThat(report)
                .contains("class=\"part part-1\">of these not asked for<")
                .contains("class=\"part part-2\">of these the rest<")
                .contains("class=\"part part-3\">of these caused by a closing")
                .contains("Nothing of that quarter was recorded on that day")
                .doesNotContain("Figures that read differently now");
        assertThat(report.indexOf(">Outflow<")).isLessThan(report.indexOf("turned eighteen"));
    }

    @Test
    void tells_a_researcher_what_the_rules_let_know_and_a_supervisor_everything() {
        assertThat(Visitor.signedIn(DemoTracker.get(), "exact", Role.SUPERVISOR)
                        .open(REPORT + "?lang=en")
                        .page())
                .contains("Exact numbers")
                .doesNotContain("withheld");
        assertThat(Visitor.signedIn(DemoTracker.get(), "rounded", Role.RESEARCHER)
                        .open(REPORT + "?lang=en")
                        .page())
                .contains("are rounded to 5", "<td class=\"number\">withheld</td>");
    }

    @Test
    void gives_each_of_its_tables_as_a_file_under_the_rules_for_whom_they_hold() {
        Visitor supervisor = Visitor.signedIn(DemoTracker.get(), "takes tables", Role.SUPERVISOR);
        Visitor researcher = Visitor.signedIn(DemoTracker.get(), "takes rounded tables", Role.RESEARCHER);
        String page = supervisor.open(REPORT + "?lang=en").page();
        int opening = figure(page, "At the beginning");
        for (String table : List.of("stock", "emergency", "moves", "turnover", "revisions")) {
            String file = supervisor.open(REPORT + "?file=" + table).page();
            assertThat(file).startsWith("quarter,known_at,position,line,").doesNotContain("withheld");
            if (!table.equals("revisions")) assertThat(page).contains("file=" + table);
        }
        assertThat(supervisor.open(REPORT + "?file=stock").page())
                .containsPattern("2024-1,2024-10-01T[^,]+,\\d+,opening," + opening + "\\b");
        assertThat(researcher.open(REPORT + "?file=stock").page()).contains("withheld");
        assertThat(supervisor.open(REPORT + "?file=other").status()).isEqualTo(404);
    }

    @Test
    void says_on_what_it_stands_and_can_be_had_again() {
        Visitor supervisor = Visitor.signedIn(DemoTracker.get(), "again", Role.SUPERVISOR);
        String first = supervisor.open(REPORT + "?lang=en").page();
        Matcher pdf = Pattern.compile("/reports/quarterly/2024-1\\.pdf(\\?knownAt=[^\"]+)\"")
                .matcher(first);
        assertThat(pdf.find()).isTrue();
        String again =
                supervisor.open(REPORT + pdf.group(1).replace("&amp;", "&")).page();
        assertThat(body(again))
                .isEqualTo(body(first))
                .contains("Position ", "letter-2024", "policy ‘Every relocation’")
                .containsPattern("as known at 1 October 2024, \\d{1,2}:\\d\\d,")
                .doesNotContain("every-relocation");
    }

    @Test
    void is_a_pdf_that_can_be_read_out_and_is_under_the_rules_whoever_takes_it() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(pdf(REPORT + ".pdf?lang=nl"))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Kinderen in de noodopvang, 1e kwartaal van 2024");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                    .contains("pdfuaid:part");
            assertThat(tags(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("Document", "H1", "H2", "P", "Table", "TR", "TH", "TD");
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Kinderen in de noodopvang, 1e kwartaal van 2024", "afgeschermd", "Positie")
                    .contains("telregel ‘Elke verhuizing’", "zoals bekend op 1 oktober 2024,")
                    .doesNotContain("every-relocation");
        }
    }

    @Test
    void on_paper_no_heading_stands_at_the_foot_of_a_page_without_its_table() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(pdf(REPORT + ".pdf?lang=nl"))) {
            List<String> pages = new Splitter()
                    .split(pdf).stream().map(QuarterlyReportTest::text).toList();
            for (List<String> table : List.of(
                    List.of("Hoe lang in de noodopvang", "korter dan 30 dagen"),
                    List.of("Openingen en sluitingen", "Openingen en sluitingen in het kwartaal")))
                assertThat(pages).anySatisfy(page -> assertThat(page).containsSubsequence(table));
        }
    }

    private static String text(PDDocument page) {
        try (page) {
            return new PDFTextStripper().getText(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds of everything that a screen reader finds in it. */
    private static Set<String> tags(PDStructureNode node) {
        Set<String> tags = new TreeSet<>();
        for (Object kid : node.getKids())
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStandardStructureType());
                tags.addAll(tags(element));
            }
        return tags;
    }

    /** As an operator, who reads exact figures on pages. */
    private static byte[] pdf(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(DemoTracker.address(path)))
                .header("Authorization", RunningTracker.authorization())
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        return answer.body();
    }

    /** Without links: lists of children are of what is known now, and are offered beside that alone. */
    private static String body(String page) {
        return page.substring(page.indexOf("<h1"), page.indexOf("</main>")).replaceAll("<a [^>]*>([\\d,]+)</a>", "$1");
    }

    private static int figure(String page, String row) {
        Matcher figure = Pattern.compile(">" + row + "</th>\\s*<td class=\"number\">(?:<a [^>]*>)?([\\d,]+)<")
                .matcher(page);
        assertThat(figure.find()).as(row).isTrue();
        return Integer.parseInt(figure.group(1).replace(",", ""));
    }
}

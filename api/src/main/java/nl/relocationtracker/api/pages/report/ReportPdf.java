package nl.relocationtracker.api.pages.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import nl.relocationtracker.api.pages.language.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes a report as a PDF that is tagged for whoever has it read out (PDF/UA), with its letters in it. */
@Component
class ReportPdf {

    static {
        // It would log what it lays out.
        XRLog.setLoggingEnabled(false);
    }

    private static final String LETTERS = "Liberation Sans";

    private final SpringTemplateEngine templates;

    ReportPdf(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(QuarterlyReport report, Language language) {
        String page = templates
                .process(
                        "report-pdf",
                        new Context(
                                language.locale(),
                                Map.of(
                                        "report",
                                        report,
                                        "figure",
                                        report.figures(),
                                        "stock",
                                        ReportLine.of(ReportCells.stock()),
                                        "moves",
                                        ReportLine.of(ReportCells.MOVES),
                                        "language",
                                        language)))
                .replace("</head>", "<style>" + style() + "</style></head>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> resource("LiberationSans-Regular.ttf"), LETTERS, 400, FontStyle.NORMAL, true)
                    .useFont(() -> resource("LiberationSans-Bold.ttf"), LETTERS, 700, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(page, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static String style() {
        try (InputStream style = resource("report.css")) {
            return new String(style.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream resource(String name) {
        return ReportPdf.class.getResourceAsStream("/report/" + name);
    }
}

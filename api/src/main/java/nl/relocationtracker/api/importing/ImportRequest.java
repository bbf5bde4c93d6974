package nl.relocationtracker.api.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.relocationtracker.api.importing.file.ImportFile;
import nl.relocationtracker.api.rest.entry.EntryHeaders;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.api.rest.input.InputMistake;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What somebody wants imported.
 *
 * @param files by the name under which each is kept
 */
record ImportRequest(Map<String, MultipartFile> files, boolean dryRun, String source) {

    static final String USUAL_SOURCE = "file";

    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}._ -]{1,60}");
    private static final Set<String> FIELDS = Set.of("dryRun", "source");

    static boolean isSource(String text) {
        return SOURCE.matcher(text).matches() && !text.isBlank();
    }

    /**
     * @param known mistakes of the same request
     * @throws ProblemAnswer with everything that is wrong
     */
    static ImportRequest of(MultipartHttpServletRequest request, List<InputMistake> known) {
        List<InputMistake> mistakes = new ArrayList<>(known);
        Map<String, MultipartFile> files = new HashMap<>();
        Set<String> unknown = new HashSet<>(request.getMultiFileMap().keySet());
        unknown.addAll(request.getParameterMap().keySet());
        unknown.removeAll(FIELDS);
        for (ImportFile file : ImportFile.values()) {
            List<MultipartFile> given = request.getMultiFileMap().getOrDefault(file.part(), List.of());
            if (given.size() > 1) mistakes.add(InputMistake.inParameter(file.part(), InputCode.GIVEN_TWICE));
            if (!given.isEmpty()) files.put(file.fileName(), given.get(0));
            unknown.remove(file.part());
        }
        unknown.forEach(name -> mistakes.add(new InputMistake(
                InputMistake.Part.PARAMETER,
                name.length() <= 50 ? name : name.substring(0, 50) + "...",
                InputCode.UNKNOWN_PARAMETER,
                Map.of("allowed", List.of("locations", "stays", "dryRun", "source")))));
        if (files.isEmpty()) mistakes.add(InputMistake.inParameter("stays", InputCode.REQUIRED));
        String dryRun = request.getParameter("dryRun");
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false"))
            mistakes.add(InputMistake.inParameter("dryRun", InputCode.NOT_TRUE_OR_FALSE));
        String source = request.getParameter("source") == null ? USUAL_SOURCE : request.getParameter("source");
        if (!isSource(source)) mistakes.add(InputMistake.inParameter("source", InputCode.UNREADABLE_TEXT));
        if (!mistakes.isEmpty()) throw ProblemAnswer.invalid(mistakes);
        return new ImportRequest(files, "true".equals(dryRun), source.strip());
    }

    /**
     * Puts the files into a folder, each under its name.
     *
     * @return a hash of all that was sent, by which a repeat is known, whatever stands between its parts
     */
    String receive(Path folder) throws IOException {
        MessageDigest all = EntryHeaders.sha256();
        all.update((dryRun + "\n" + source + "\n").getBytes(UTF_8));
        for (String name : new TreeSet<>(files.keySet())) {
            MessageDigest one = EntryHeaders.sha256();
            try (InputStream in = new DigestInputStream(files.get(name).getInputStream(), one)) {
                Files.copy(in, folder.resolve(name));
            }
            all.update((name + "\n").getBytes(UTF_8));
            all.update(one.digest());
        }
        return HexFormat.of().formatHex(all.digest());
    }
}

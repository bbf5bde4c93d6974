package nl.relocationtracker.api.rest.input;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.relocationtracker.api.rest.problem.ProblemAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON document as a record, strictly: the body of a request, or a file. */
public final class DocumentReading {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReading.class);

    private static final Map<String, Integer> LIMITS = Map.of(
            "depth", StreamReadConstraints.DEFAULT_MAX_DEPTH,
            "number", StreamReadConstraints.DEFAULT_MAX_NUM_LEN,
            "name", StreamReadConstraints.DEFAULT_MAX_NAME_LEN);

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Validator validator;

    public DocumentReading(Validator validator) {
        this.validator = validator;
    }

    /** @throws ProblemAnswer with everything that is wrong with it */
    public <T> T read(Class<T> type, byte[] text) {
        List<InputMistake> mistakes = new ArrayList<>();
        Object read = read(type, text, mistakes);
        if (!mistakes.isEmpty()) throw ProblemAnswer.invalid(mistakes);
        return type.cast(read);
    }

    /** @return null when something is wrong with it */
    Object read(Class<?> type, byte[] text, List<InputMistake> mistakes) {
        try {
            return new RecordReading(validator, mistakes).ofBody(type, json.readTree(text));
        } catch (StreamConstraintsException e) {
            LOG.info("JSON beyond the limits is refused: {}", LIMITS);
            mistakes.add(new InputMistake(InputMistake.Part.BODY, "#", InputCode.JSON_BEYOND_LIMITS, LIMITS));
            return null;
        } catch (JacksonException e) {
            // Its message may repeat what was sent.
            TokenStreamLocation place = e.getLocation();
            mistakes.add(new InputMistake(
                    InputMistake.Part.BODY,
                    "#",
                    InputCode.NOT_JSON,
                    Map.of("line", place.getLineNr(), "column", place.getColumnNr())));
            return null;
        }
    }
}

package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.relocationtracker.api.children.PersonalDetailsBody.BirthBody;
import nl.relocationtracker.api.children.PersonalDetailsBody.NameBody;
import nl.relocationtracker.api.children.PersonalDetailsBody.NumberBody;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.child.ChildId;
import nl.relocationtracker.core.child.PersonCommand.RecordPersonalDetails;
import nl.relocationtracker.core.person.PersonalDetail;

/** What there is to say of who a child is that is known already. */
@Schema(
        name = "PersonalDetailsChange",
        description =
                "What there is to say of who the child is; what is left out stays as it is known. Sealed with a key"
                        + " of its own before it is kept.")
record PersonalDetailsChangeBody(
        @Schema(
                description =
                        "All that are known, in every spelling, the one to show first: they replace those before.")
        @Size(min = 1, max = 20)
        List<NameBody> names,

        BirthBody birth,

        @Schema(description = "All by which others know the child: they replace those before.") @Size(min = 1, max = 20)
        List<NumberBody> numbers,

        @Schema(description = "In short, instead of a birth: the day, as stated.") @PastOrPresent
        LocalDate birthDate,

        @Schema(description = "In short, beside numbers: a number of which nobody says whose it is.")
        @Size(max = 100)
        @Pattern(regexp = PersonalDetailsBody.LINE)
        String externalNumber,

        @Schema(
                description =
                        "What was wrong and is not known after all; what was recorded before stays in the record, sealed.")
        @Size(min = 1, max = 3)
        List<PersonalDetail> forget)
        implements Consistent {

    @Override
    public Map<String, InputCode> contradictions() {
        Map<String, InputCode> contradictions = new LinkedHashMap<>();
        boolean saysBirth = birth != null || birthDate != null;
        boolean saysNumber = numbers != null || externalNumber != null;
        if (names == null && !saysBirth && !saysNumber && forget == null)
            contradictions.put("forget", InputCode.NOTHING_GIVEN);
        if (birth != null && birthDate != null) contradictions.put("birthDate", InputCode.SAID_TWICE);
        boolean both = Stream.of(
                        forgets(PersonalDetail.NAMES) && names != null,
                        forgets(PersonalDetail.BIRTH) && saysBirth,
                        forgets(PersonalDetail.NUMBERS) && saysNumber)
                .anyMatch(given -> given);
        if (both) contradictions.put("forget", InputCode.GIVEN_AND_FORGOTTEN);
        return contradictions;
    }

    private boolean forgets(PersonalDetail part) {
        return forget != null && forget.contains(part);
    }

    RecordPersonalDetails command(ChildId child, Long version) {
        return new RecordPersonalDetails(
                child,
                version,
                new PersonalDetailsBody(names, birth, numbers, birthDate, externalNumber).details(),
                forget == null ? Set.of() : Set.copyOf(forget));
    }

    @Override
    public String toString() {
        return "PersonalDetailsChange[sealed]";
    }
}

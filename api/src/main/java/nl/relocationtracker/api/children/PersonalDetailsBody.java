package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.relocationtracker.api.rest.input.Consistent;
import nl.relocationtracker.api.rest.input.InputCode;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;
import nl.relocationtracker.core.person.ReferenceNumber;

/** Who the child is. */
@Schema(
        name = "PersonalDetails",
        description = "Who the child is; sealed with a key of its own before it is kept. Everything may be unknown.")
record PersonalDetailsBody(
        @Schema(description = "In every spelling that is known, the one to show first.") @Size(max = 20)
        List<NameBody> names,

        BirthBody birth,

        @Schema(description = "The numbers by which others know the child.") @Size(max = 20)
        List<NumberBody> numbers,

        @Schema(description = "In short, instead of a birth: the day, as stated.") @PastOrPresent
        LocalDate birthDate,

        @Schema(description = "In short, beside numbers: a number of which nobody says whose it is.")
        @Size(max = 100)
        @Pattern(regexp = LINE)
        String externalNumber)
        implements Consistent {

    static final String LINE = "\\P{Cntrl}+";

    /** A name, as far as it is known. */
    @Schema(name = "PersonName", description = "A name, as far as it is known: one part is enough, whichever it is.")
    record NameBody(
            @Size(max = 200) @Pattern(regexp = LINE) String givenNames,

            @Size(max = 200) @Pattern(regexp = LINE) String familyName,

            @Schema(description = "The whole name in Latin script, in the order in which it was written.")
            @Size(max = 400)
            @Pattern(regexp = LINE)
            String fullName,

            @Schema(description = "The name in its own script.") @Size(max = 400) @Pattern(regexp = LINE)
            String original,

            @Schema(description = "OFFICIAL when left out.") Name.Kind kind)
            implements Consistent {

        @Override
        public Map<String, InputCode> contradictions() {
            boolean says = givenNames != null || familyName != null || fullName != null || original != null;
            return says ? Map.of() : Map.of("fullName", InputCode.NAME_WITHOUT_WORDS);
        }

        @Override
        public Set<String> decisive() {
            return Set.of("givenNames", "familyName", "fullName", "original");
        }

        private Name name() {
            return new Name(givenNames, familyName, fullName, original, kind == null ? Name.Kind.OFFICIAL : kind);
        }

        @Override
        public String toString() {
            return "Name[sealed]";
        }
    }

    /** When the child was born, as far as it is known. */
    @Schema(name = "BirthDate", description = "When the child was born, as far as it is known.")
    record BirthBody(
            @Schema(description = "The day; of a mere month or year any day in it.") @NotNull @PastOrPresent
            LocalDate date,

            @Schema(description = "DAY when left out. Ages count from the last day that is possible.")
            BirthDate.Precision precision,

            @Schema(description = "Who says so; STATED when left out.")
            BirthDate.Source source,

            @Schema(description = "Whether somebody says that it is wrong; no when left out.")
            Boolean disputed) {

        private BirthDate birthDate() {
            return new BirthDate(
                    date,
                    precision == null ? BirthDate.Precision.DAY : precision,
                    source == null ? BirthDate.Source.STATED : source,
                    Boolean.TRUE.equals(disputed));
        }

        @Override
        public String toString() {
            return "Birth[sealed]";
        }
    }

    /** A number, and whose it is. */
    @Schema(name = "ReferenceNumber", description = "A number by which somebody else knows the child.")
    record NumberBody(
            @Schema(
                    description =
                            "Whose number it is: the name of the other system, as imports give it as their source.")
            @NotNull
            @Size(max = 100)
            @Pattern(regexp = LINE)
            String issuer,

            @NotNull @Size(max = 100) @Pattern(regexp = LINE)
            String number) {

        @Override
        public String toString() {
            return "Number[sealed]";
        }
    }

    @Override
    public Map<String, InputCode> contradictions() {
        Map<String, InputCode> contradictions = new LinkedHashMap<>();
        if (birth != null && birthDate != null) contradictions.put("birthDate", InputCode.SAID_TWICE);
        return contradictions;
    }

    @Override
    public Set<String> decisive() {
        return Set.of();
    }

    PersonalDetails details() {
        List<ReferenceNumber> all = new ArrayList<>();
        if (numbers != null) numbers.forEach(number -> all.add(new ReferenceNumber(number.issuer(), number.number())));
        if (externalNumber != null) all.add(new ReferenceNumber(null, externalNumber));
        BirthDate born = birth == null ? null : birth.birthDate();
        return new PersonalDetails(
                names == null ? List.of() : names.stream().map(NameBody::name).toList(),
                birthDate == null ? born : BirthDate.stated(birthDate),
                all);
    }

    @Override
    public String toString() {
        return "PersonalDetails[sealed]";
    }
}

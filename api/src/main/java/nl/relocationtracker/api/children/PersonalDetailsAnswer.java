package nl.relocationtracker.api.children;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.person.BirthDate;
import nl.relocationtracker.core.person.Name;
import nl.relocationtracker.core.person.PersonalDetails;

/** Who a child is known to be. */
@Schema(name = "KnownPersonalDetails", description = "Who a child is known to be.")
record PersonalDetailsAnswer(
        UUID childId,
        List<KnownName> names,
        @Schema(nullable = true) KnownBirth birth,
        List<KnownNumber> numbers) {

    /** A name, as far as it is known. */
    @Schema(description = "A name, as far as it is known.")
    record KnownName(
            @Schema(description = "As it is shown: the whole as it was written, or else its parts.")
            String shown,

            @Schema(types = {"string", "null"}) String givenNames,
            @Schema(types = {"string", "null"}) String familyName,
            @Schema(types = {"string", "null"}) String fullName,

            @Schema(
                    description = "In its own script.",
                    types = {"string", "null"})
            String original,

            Name.Kind kind) {

        static KnownName of(Name name) {
            return new KnownName(
                    name.shown(), name.givenNames(), name.familyName(), name.fullName(), name.original(), name.kind());
        }
    }

    /** When the child was born, as far as it is known. */
    @Schema(description = "When the child was born, as far as it is known.")
    record KnownBirth(
            @Schema(description = "Of a mere month or year its first day.")
            LocalDate date,

            BirthDate.Precision precision,
            BirthDate.Source source,
            boolean disputed,

            @Schema(
                    description =
                            "The first day on which it is no child any more, reckoned from the last possible day.")
            LocalDate eighteenthOn) {

        static KnownBirth of(BirthDate birth) {
            return new KnownBirth(
                    birth.date(),
                    birth.precision(),
                    birth.source(),
                    birth.disputed(),
                    birth.birth().eighteenthOn());
        }
    }

    /** A number by which somebody else knows the child. */
    @Schema(description = "A number by which somebody else knows the child.")
    record KnownNumber(
            @Schema(
                    description = "Whose number it is; null when nobody said so.",
                    types = {"string", "null"})
            String issuer,

            String number) {}

    static PersonalDetailsAnswer of(UUID child, PersonalDetails details) {
        return new PersonalDetailsAnswer(
                child,
                details.names().stream().map(KnownName::of).toList(),
                details.birthDate() == null ? null : KnownBirth.of(details.birthDate()),
                details.numbers().stream()
                        .map(number -> new KnownNumber(number.issuer(), number.number()))
                        .toList());
    }

    @Override
    public String toString() {
        return "PersonalDetailsAnswer[sealed]";
    }
}

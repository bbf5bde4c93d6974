package nl.relocationtracker.api.demo;

import java.util.List;
import java.util.UUID;
import nl.relocationtracker.core.person.Name;

/** Made-up names: of a household the family name is one, and a child always gets the same. */
final class DemoNames {

    private static final List<String> GIVEN = List.of(
            "Amina", "Yusuf", "Layla", "Omar", "Samira", "Bilal", "Noor", "Hamza", "Zahra", "Idris", "Mariam", "Karim",
            "Selam", "Dawit", "Hiwot", "Yonas", "Rahel", "Tesfay", "Aylin", "Emre", "Elif", "Baran", "Nour", "Tarek",
            "Parisa", "Navid", "Sahar", "Farhad", "Olena", "Danylo", "Fatou", "Moussa", "Halima", "Abdi", "Hodan",
            "Liban");

    private static final List<String> FAMILY = List.of(
            "Al-Hamad",
            "Haddad",
            "Khalil",
            "Nasser",
            "Darwish",
            "Saleh",
            "Tekle",
            "Gebremedhin",
            "Abraha",
            "Haile",
            "Yilmaz",
            "Demir",
            "Kaya",
            "Rahimi",
            "Ahmadi",
            "Karimi",
            "Hosseini",
            "Noori",
            "Kovalenko",
            "Bondar",
            "Diallo",
            "Camara",
            "Warsame",
            "Farah",
            "Jama",
            "Osman",
            "Hassan",
            "Ibrahim",
            "Suleiman",
            "Mahmoud");

    private DemoNames() {}

    /** @param household null for a child without one */
    static Name of(UUID child, UUID household) {
        return new Name(
                one(GIVEN, child), one(FAMILY, household == null ? child : household), null, null, Name.Kind.OFFICIAL);
    }

    private static String one(List<String> names, UUID id) {
        return names.get(
                (int) Math.floorMod(id.getLeastSignificantBits() ^ id.getMostSignificantBits(), (long) names.size()));
    }
}

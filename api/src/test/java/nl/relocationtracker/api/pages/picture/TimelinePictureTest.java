package nl.relocationtracker.api.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.pages.language.Language;
import nl.relocationtracker.api.pages.picture.TimelinePicture.Beside;
import nl.relocationtracker.api.pages.picture.TimelinePicture.Mark;
import nl.relocationtracker.api.pages.picture.TimelinePicture.Row;
import nl.relocationtracker.api.pages.picture.TimelinePicture.Sign;
import nl.relocationtracker.core.child.DecidedBy;
import nl.relocationtracker.core.child.Destination;
import nl.relocationtracker.core.child.Origin;
import nl.relocationtracker.core.child.Reason;
import nl.relocationtracker.core.location.LocationKind;
import nl.relocationtracker.projections.stays.StayView;
import nl.relocationtracker.projections.stays.StayView.Became;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimelinePictureTest {

    private static final LocalDate START = LocalDate.parse("2024-01-01");
    private static final LocalDate TODAY = START.plusDays(300);

    private final List<StayView> stays = new ArrayList<>();
    private final Map<UUID, LocalDate> corrected = new HashMap<>();

    @ParameterizedTest
    @EnumSource(Layout.class)
    void shows_one_stay_from_its_first_day_to_today(Layout layout) {
        stay(0, null, null, null);
        TimelinePicture picture = picture(layout);
        Row row = picture.rows().get(0);
        assertThat(row.x()).isEqualTo(layout.left());
        assertThat(row.end()).isEqualTo(layout.right()).isEqualTo(picture.todayX());
        assertThat(row.running()).isTrue();
        assertThat(row.mark()).isEqualTo(new Mark(Sign.ENTRY, ""));
        assertThat(row.length()).isEqualTo("300 dagen");
        assertThat(picture.limitY()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void says_of_a_stay_that_was_put_right_when_and_within_the_picture(Layout layout) {
        stay(0, 290, null, null);
        stay(290, null, 1, Reason.CAPACITY);
        corrected.put(stays.get(1).stayId(), TODAY);
        List<Row> rows = picture(layout).rows();
        assertThat(rows.get(0).note()).isNull();
        assertThat(rows.get(1).note()).isEqualTo("gecorrigeerd 27 okt 2024");
        assertThat(rows.get(1).noteX()).isLessThan(layout.width() - 150.0);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void shows_thirteen_stays_apart_however_short_they_are(Layout layout) {
        stay(0, 0, null, null);
        for (int move = 1; move <= 12; move++) stay(0, move < 12 ? 0 : null, move, Reason.CAPACITY);
        TimelinePicture picture = picture(layout);
        assertThat(picture.rows()).hasSize(13);
        for (int i = 1; i < 13; i++) {
            Row row = picture.rows().get(i);
            assertThat(row.middle()).isGreaterThan(picture.rows().get(i - 1).middle() + 16);
            assertThat(row.width()).isGreaterThanOrEqualTo(6);
            assertThat(row.mark().text()).isEqualTo(String.valueOf(i));
        }
        assertThat(picture.height()).isGreaterThan(picture.rows().get(12).middle() + 8);
    }

    @Test
    void marks_the_eighth_and_draws_the_limit_above_it() {
        stay(0, 10, null, null);
        for (int move = 1; move <= 9; move++) stay(move * 10, move < 9 ? move * 10 + 10 : null, move, Reason.CAPACITY);
        TimelinePicture picture = picture(Layout.WIDE);
        assertThat(picture.rows())
                .extracting(row -> row.mark().sign())
                .containsExactly(
                        Sign.ENTRY,
                        Sign.COUNTED,
                        Sign.COUNTED,
                        Sign.COUNTED,
                        Sign.COUNTED,
                        Sign.COUNTED,
                        Sign.COUNTED,
                        Sign.COUNTED,
                        Sign.LIMIT,
                        Sign.BEYOND);
        assertThat(picture.limitY())
                .isGreaterThan(picture.rows().get(7).middle())
                .isLessThan(picture.rows().get(8).middle());
        assertThat(picture.rows()).extracting(Row::over).startsWith(false).endsWith(true, true);
    }

    @Test
    void marks_moves_that_a_closing_caused() {
        stay(0, 10, null, null);
        stay(10, 20, 1, Reason.LOCATION_CLOSED);
        stay(20, null, 2, Reason.SAFETY);
        assertThat(picture(Layout.WIDE).rows()).extracting(Row::closed).containsExactly(false, true, false);
    }

    @Test
    void draws_a_straight_move_from_end_to_beginning_and_a_transit_broken() {
        stay(0, 10, null, null);
        stay(10, 20, 1, Reason.CAPACITY);
        transit(25);
        stay(25, null, 2, Reason.CAPACITY);
        List<Row> rows = picture(Layout.WIDE).rows();
        assertThat(rows).extracting(Row::direct).containsExactly(true, true, false);
        assertThat(rows.get(2).link())
                .isEqualTo("%s,%s %s,%s %s,%s"
                        .formatted(
                                rows.get(1).end(),
                                rows.get(1).middle(),
                                rows.get(2).x(),
                                rows.get(1).middle(),
                                rows.get(2).x(),
                                rows.get(2).middle()));
        assertThat(rows.get(2).note()).isEqualTo("5 dagen onderweg");
    }

    @Test
    void shows_a_child_that_is_still_on_its_way_as_a_step_without_a_place() {
        stay(0, 290, null, null);
        transit(null);
        Row last = last(picture(Layout.WIDE));
        assertThat(last.mark().sign()).isEqualTo(Sign.IN_TRANSIT);
        assertThat(last.kind()).isNull();
        assertThat(last.detail()).isEqualTo("bestemming onbekend");
        assertThat(last.length()).isEqualTo("10 dagen");
        assertThat(last.running()).isTrue();
    }

    @Test
    void shows_time_out_of_reception_and_the_return() {
        stay(0, 50, null, null);
        departed(Destination.WHEREABOUTS_UNKNOWN);
        stay(60, null, null, null);
        List<Row> rows = picture(Layout.WIDE).rows();
        assertThat(rows).extracting(row -> row.mark().sign()).containsExactly(Sign.ENTRY, Sign.AWAY, Sign.ENTRY);
        assertThat(rows.get(1).length()).isEqualTo("10 dagen");
        assertThat(rows.get(1).end()).isEqualTo(rows.get(2).x());
        assertThat(rows).extracting(Row::direct).containsExactly(true, false, false);
    }

    @Test
    void ends_soon_after_a_departure_of_long_ago() {
        stay(0, 60, null, null);
        departed(Destination.TO_FAMILY);
        TimelinePicture picture = picture(Layout.WIDE);
        assertThat(picture.todayX()).isNull();
        assertThat(picture.rows().get(0).width()).isGreaterThan((Layout.WIDE.right() - Layout.WIDE.left()) / 2);
    }

    @Test
    void tells_a_move_that_does_not_count_from_one_that_does() {
        stay(0, 10, null, null);
        stay(10, null, null, Reason.CAPACITY);
        assertThat(last(picture(Layout.WIDE)).mark().sign()).isEqualTo(Sign.NOT_COUNTED);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void stays_within_its_edges(Layout layout) {
        for (int move = 0; move <= 12; move++)
            stay(move * 25, move < 12 ? move * 25 + 25 : null, move == 0 ? null : move, Reason.LOCATION_CLOSED);
        TimelinePicture picture = picture(layout);
        assertThat(picture.rows()).allSatisfy(row -> {
            // A sign and the mark of a closing stand before the bar.
            assertThat(row.x() - 14 - 24 - 8).isGreaterThanOrEqualTo(0);
            assertThat(row.end()).isLessThanOrEqualTo(layout.width());
        });
        assertThat(picture.ticks()).isNotEmpty().hasSizeLessThanOrEqualTo(layout.ticks() + 1);
    }

    @Test
    void shows_within_a_stay_that_the_location_became_another_kind() {
        stay(0, 100, null, null, List.of(became(50, LocationKind.REGULAR)));
        TimelinePicture picture = picture(Layout.WIDE);
        Row row = picture.rows().get(0);
        assertThat(row.conversions()).hasSize(1).first().satisfies(conversion -> {
            assertThat(conversion.kind()).isEqualTo(LocationKind.REGULAR);
            assertThat(conversion.x()).isBetween(row.x() + 1, row.end() - 1);
            assertThat(conversion.x() + conversion.width()).isCloseTo(row.end(), within(0.1));
        });
        assertThat(picture.kinds()).containsExactly(LocationKind.REGULAR, LocationKind.EMERGENCY);
    }

    private static Became became(int day, LocationKind kind) {
        return new Became(START.plusDays(day), "Azc Assen", kind, "Assen");
    }

    private void stay(int arrived, Integer left, Integer relocation, Reason reason) {
        stay(arrived, left, relocation, reason, List.of());
    }

    private void stay(int arrived, Integer left, Integer relocation, Reason reason, List<Became> became) {
        stays.add(new StayView(
                new UUID(0, stays.size()),
                new UUID(1, stays.size()),
                "Noodopvang Assen met een naam die nergens op een regel past",
                LocationKind.EMERGENCY,
                "Assen",
                START.plusDays(arrived),
                left == null ? null : START.plusDays(left),
                1,
                reason == null ? Origin.ARRIVED : null,
                relocation,
                reason == null ? null : new UUID(1, stays.size() - 1),
                reason,
                reason == null ? null : DecidedBy.RECEPTION_BODY,
                reason == null ? null : true,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Instant.EPOCH,
                became));
    }

    private void transit(Integer until) {
        end(true, until == null ? null : START.plusDays(until), null, null);
    }

    private void departed(Destination destination) {
        end(false, null, stays.get(stays.size() - 1).leftOn(), destination);
    }

    private void end(boolean inTransit, LocalDate until, LocalDate departedOn, Destination destination) {
        StayView stay = stays.remove(stays.size() - 1);
        stays.add(new StayView(
                stay.stayId(),
                stay.locationId(),
                stay.location(),
                stay.kind(),
                stay.municipality(),
                stay.arrivedOn(),
                stay.leftOn(),
                stay.spell(),
                stay.origin(),
                stay.relocation(),
                stay.movedFrom(),
                stay.reason(),
                stay.decidedBy(),
                stay.decidedByInferred(),
                stay.sourceCode(),
                false,
                null,
                inTransit,
                null,
                until,
                departedOn,
                destination,
                null,
                null,
                false,
                Instant.EPOCH,
                List.of()));
    }

    private TimelinePicture picture(Layout layout) {
        return TimelinePicture.of(stays, TODAY, 8, new Beside(null, corrected), layout, dutch());
    }

    private static Row last(TimelinePicture picture) {
        return picture.rows().get(picture.rows().size() - 1);
    }

    private static Language dutch() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Language(Language.DUTCH, messages);
    }
}

package nl.relocationtracker.core.child;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;
import static nl.relocationtracker.core.child.Children.AMINA;
import static nl.relocationtracker.core.child.Children.WITH_PARENT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.relocationtracker.core.child.AbsenceCommand.BeginTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.EndTemporaryStay;
import nl.relocationtracker.core.child.AbsenceCommand.RecordNightsElsewhere;
import nl.relocationtracker.core.child.MoveCommand.DepartChild;
import nl.relocationtracker.core.child.MoveCommand.PlaceChild;
import nl.relocationtracker.core.child.MoveCommand.ReceiveChild;
import nl.relocationtracker.core.child.MoveCommand.RelocateChild;
import nl.relocationtracker.core.child.MoveCommand.SendChild;
import nl.relocationtracker.core.timeline.Absence;
import nl.relocationtracker.core.timeline.Stay;
import nl.relocationtracker.core.timeline.Timeline;

/** A record that has been put right, as somebody would have entered it who had known it all, and as anybody sees it. */
record EnteredRight(Timeline timeline) {

    private static final Motive MOTIVE = Motive.of(Reason.CAPACITY);

    List<ChildCommand> commands() {
        List<ChildCommand> commands = new ArrayList<>();
        Stay before = null;
        for (Stay stay : timeline.stays()) {
            if (before == null || before.departure() != null)
                commands.add(new PlaceChild(
                        AMINA, null, stay.id(), stay.location(), stay.arrivedOn(), WITH_PARENT, null, null));
            else if (before.location().equals(stay.location())) {
                commands.add(new SendChild(AMINA, null, before.leftOn(), null, MOTIVE));
                commands.add(new ReceiveChild(AMINA, null, stay.id(), stay.location(), stay.arrivedOn()));
            } else
                commands.add(new RelocateChild(
                        AMINA, null, stay.id(), stay.location(), before.leftOn(), stay.arrivedOn(), MOTIVE, null));
            absences(stay, commands);
            if (stay.isInTransitAfter() || (stay.transit() != null && stay.departure() != null))
                commands.add(new SendChild(AMINA, null, stay.leftOn(), null, MOTIVE));
            if (stay.departure() != null)
                commands.add(new DepartChild(
                        AMINA, null, stay.departure().on(), stay.departure().destination(), null, null, null));
            before = stay;
        }
        return commands;
    }

    /** The end of an absence is entered where somebody told it, and left out where it ended because the child left. */
    private void absences(Stay stay, List<ChildCommand> commands) {
        timeline.told().told().stream()
                .filter(absence -> absence.stayId().equals(stay.id()))
                .sorted(comparing(Absence::from)
                        .thenComparing(Absence::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(absence -> {
                    if (absence.whereabouts() == Whereabouts.NIGHTS_ELSEWHERE) {
                        int nights = (int) DAYS.between(absence.from(), absence.until());
                        commands.add(new RecordNightsElsewhere(
                                AMINA, null, absence.id(), null, absence.from(), nights, null));
                        return;
                    }
                    commands.add(new BeginTemporaryStay(
                            AMINA, null, absence.id(), absence.whereabouts(), absence.from(), null, null));
                    if (!absence.isRunning())
                        commands.add(new EndTemporaryStay(
                                AMINA, null, absence.id(), absence.until(), absence.placeGivenUpOn() != null));
                });
    }

    /** What of a stay anybody sees; a transit of no days nobody does, nor where a child was to go that went elsewhere. */
    List<Object> stays() {
        return timeline.stays().stream()
                .<Object>map(stay -> Arrays.asList(
                        stay.id(),
                        stay.location(),
                        stay.arrivedOn(),
                        stay.leftOn(),
                        stay.spell(),
                        stay.move() == null,
                        stay.departure(),
                        stay.transit() != null && !Objects.equals(stay.transit().until(), stay.leftOn())
                                ? Optional.ofNullable(stay.transit().until())
                                : "none"))
                .toList();
    }

    List<Object> absences() {
        return timeline.absences().stream()
                .<Object>map(absence -> Arrays.asList(
                        absence.id(),
                        absence.stayId(),
                        absence.from(),
                        absence.until(),
                        absence.placeGivenUpOn(),
                        absence.relocationSince()))
                .toList();
    }

    List<Object> relocations() {
        return timeline.relocations().stream()
                .<Object>map(one -> List.of(one.id(), one.movedOn(), one.since(), one.reason()))
                .toList();
    }
}

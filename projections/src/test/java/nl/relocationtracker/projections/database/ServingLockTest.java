package nl.relocationtracker.projections.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingLockTest {

    @TempDir
    Path folder;

    @Test
    void lets_one_copy_serve_a_folder() {
        try (ServingLock held = ServingLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> ServingLock.take(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is already being served by another copy");
        }
        ServingLock.take(folder).close();
    }

    @Test
    void is_not_held_by_a_copy_that_was_killed() throws IOException {
        try (OtherProcess other = OtherProcess.serving(folder)) {
            assertThat(other.firstLine()).isEqualTo("serving");
            assertThatThrownBy(() -> ServingLock.take(folder)).isInstanceOf(CannotStart.class);
            other.kill();
        }
        ServingLock.take(folder).close();
    }

    @Test
    void says_what_to_do_about_a_folder_that_can_not_be_written_and_a_full_disk() {
        assertThat(CannotStart.in(folder, new AccessDeniedException("lock")))
                .hasMessageContaining("can't be written by user")
                .hasMessageContaining("TRACKER_DATA");
        assertThat(CannotStart.in(folder, new FileSystemException("lock", null, "No space left on device")))
                .hasMessageContaining("is full: make room");
        assertThat(CannotStart.in(folder, new FileSystemException("lock", null, "Input/output error")))
                .hasMessageContaining("Input/output error");
    }
}

package nl.relocationtracker.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Program program = Program.shared();

    @Test
    void lets_in_whoever_has_the_file_of_the_first_start() {
        HttpResponse<String> answer = program.get("/api/v1/locations", "Authorization", program.operator());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("operator");
        assertThat(program.get("/", "Authorization", program.operator()).body()).isEqualTo("operator");
    }

    @Test
    void is_asked_for_as_problem_details_by_the_api() {
        HttpResponse<String> answer = program.get("/api/v1/locations?kind=REGULAR", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"relocation tracker\", charset=\"UTF-8\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/not-signed-in\",\"title\":\"Not signed in\",\"status\":401,"
                        + "\"detail\":\"This needs an account. Sign in with the name and password of an account "
                        + "(HTTP Basic).\","
                        + "\"instance\":\"/api/v1/locations\"}");
    }

    @Test
    void is_asked_for_by_pages_too_and_opens_no_session() {
        HttpResponse<String> answer = program.get("/");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void is_refused_with_a_wrong_password_an_unknown_name_and_half_a_header() {
        program.account("Wim", "a good password", Role.OPERATOR);
        assertThat(status(Program.basic("Wim:a bad password"))).isEqualTo(401);
        assertThat(status(Program.basic("Nobody:a good password"))).isEqualTo(401);
        assertThat(status(Program.basic("Wim:"))).isEqualTo(401);
        assertThat(status("Basic nonsense!")).isEqualTo(401);
        assertThat(status("Bearer nonsense")).isEqualTo(401);
    }

    @Test
    void takes_a_name_in_any_spelling_and_passwords_of_any_letters() {
        program.account("Zoë", "wachtwoord één: 密码", Role.OPERATOR);
        assertThat(status(Program.basic("zoë:wachtwoord één: 密码"))).isEqualTo(200);
        assertThat(status(Program.basic("zoë:wachtwoord een: 密码"))).isEqualTo(401);
    }

    @Test
    void is_impossible_as_the_program_itself() {
        program.bean(Accounts.class).commandLine();
        for (String password : new String[] {"", "null", "nobody"})
            assertThat(status(Program.basic("command-line:" + password))).isEqualTo(401);
    }

    @Test
    void ends_at_once_with_the_account_its_password_or_its_role() {
        String ended = program.account("Ended", "a good password", Role.OPERATOR);
        String changed = program.account("Changed", "a good password", Role.OPERATOR);
        String other = program.account("Other", "another password", Role.OPERATOR);
        String lesser = program.account("Lesser", "a good password", Role.OPERATOR);
        for (String account : new String[] {ended, changed, other, lesser})
            assertThat(status(account)).isEqualTo(200);

        update("update account set ended_at = now() where name = 'Ended'");
        update("update account set password_hash = (select password_hash from account where name = 'Other')"
                + " where name = 'Changed'");
        update("update account set roles = '{}' where name = 'Lesser'");
        assertThat(status(ended)).isEqualTo(401);
        assertThat(status(changed)).isEqualTo(401);
        assertThat(status(Program.basic("Changed:another password"))).isEqualTo(200);
        assertThat(status(lesser)).isEqualTo(403);
    }

    @Test
    void must_wait_after_five_wrong_tries_also_with_the_right_password() {
        String right = program.account("Guessed", "a good password", Role.OPERATOR);
        String wrong = Program.basic("guessed:a bad password");
        assertThat(status(right)).isEqualTo(200);
        for (int i = 0; i < 5; i++) assertThat(status(wrong)).isEqualTo(401);

        HttpResponse<String> answer = program.get("/api/v1/locations", "Authorization", right);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/too-many-tries\"");
        assertThat(status(program.operator())).isEqualTo(200);

        program.bean(SettableClock.class).pass(Duration.ofSeconds(1));
        assertThat(status(right)).isEqualTo(200);
    }

    private int status(String authorization) {
        return program.get("/api/v1/locations", "Authorization", authorization).statusCode();
    }

    private void update(String statement) {
        assertThat(program.sql().sql(statement).update()).isEqualTo(1);
    }
}

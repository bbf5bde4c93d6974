package nl.relocationtracker.api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import nl.relocationtracker.api.sending.WebhookTargets.LeadsInside;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsideTest {

    private final WebhookTargets targets =
            new WebhookTargets(new WebhookSettings("urn:test:alerts", List.of("Inside.example")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.255.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:a9fe:a9fe",
                "64:ff9b::10.0.0.1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "100::1"
            })
    void the_machine_its_neighbours_and_what_is_set_apart_are(String address) throws UnknownHostException {
        assertThat(Inside.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450::1",
                "2002:101:101::",
                "64:ff9b::1.1.1.1"
            })
    void the_open_internet_is_not(String address) throws UnknownHostException {
        assertThat(Inside.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://127.0.0.1/", "https://2130706433/", "https://[::1]/", "https://[::ffff:10.0.0.1]:8443/"
            })
    void numbers_that_lead_inside_are_refused_at_once(String url) {
        assertThat(targets.objections(url))
                .extracting(Objection::code)
                .containsExactly(RefusalCode.WEBHOOK_LEADS_INSIDE);
    }

    @Test
    void a_name_that_leads_inside_gives_no_address_to_connect_to() {
        assertThatThrownBy(() -> targets.addresses("localhost")).isInstanceOf(LeadsInside.class);
    }

    @Test
    void a_host_that_is_allowed_may_be_inside_and_without_tls() {
        assertThat(targets.objections("http://inside.EXAMPLE/alerts")).isEmpty();
        assertThat(targets.objections("http://receiver.example/alerts"))
                .extracting(Objection::code)
                .containsExactly(RefusalCode.WEBHOOK_WITHOUT_TLS);
    }
}

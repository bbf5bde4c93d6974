package nl.relocationtracker.api.sending;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.relocationtracker.projections.person.SigningSecrets;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.Failure;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.Sender;
import nl.relocationtracker.projections.receivers.SendingFailed;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to webhooks. Of an answer only its status is of interest: what comes after it is never read, and heads that are too large
 * break it off. Each connection is opened anew to an address that was judged for it.
 */
@Component
final class WebhookSender implements Sender {

    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final int MOST_SECONDS = 15;
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 100;

    private final WebhookTargets targets;
    private final SigningSecrets secrets;
    private final CloudEvents events;
    private final Clock clock;
    private final int mostSeconds;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private final CloseableHttpClient http;

    @Autowired
    WebhookSender(
            WebhookTargets targets,
            SigningSecrets secrets,
            WebhookSettings settings,
            ReachSettings reach,
            Clock clock) {
        this(targets, secrets, new CloudEvents(settings, reach), clock, MOST_SECONDS);
    }

    /** @param mostSeconds for all of a try, however slowly it is answered */
    WebhookSender(WebhookTargets targets, SigningSecrets secrets, CloudEvents events, Clock clock, int mostSeconds) {
        this.targets = targets;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
        this.mostSeconds = mostSeconds;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Judging(targets))
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(16)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .setMaxEmptyLineCount(10)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECTING)
                                .setSocketTimeout(Timeout.ofSeconds(mostSeconds))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.ofSeconds(mostSeconds))
                        .setRedirectsEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("relocation-tracker")
                .build();
    }

    /** The client connects to what this answers, and to nothing else. */
    private record Judging(WebhookTargets targets) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return targets.addresses(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public void send(Receiver receiver, List<Letter> letters) throws SendingFailed {
        for (Letter letter : letters) send(receiver, letter);
    }

    private void send(Receiver receiver, Letter letter) throws SendingFailed {
        URI uri = URI.create(receiver.address());
        if (!"https".equals(uri.getScheme()) && !targets.mayBeOpen(uri.getHost()))
            throw new SendingFailed(Failure.CERTIFICATE, null);
        int status = status(request(receiver, letter, uri));
        if (status >= 300 && status < 400) throw new SendingFailed(Failure.REDIRECTED, status);
        if (status < 200 || status >= 300) throw new SendingFailed(Failure.REFUSED, status);
    }

    private HttpPost request(Receiver receiver, Letter letter, URI uri) throws SendingFailed {
        byte[] body = events.write(receiver, letter);
        Instant now = clock.instant();
        HttpPost request = new HttpPost(uri);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(CloudEvents.MEDIA_TYPE)));
        request.setHeader("webhook-id", CloudEvents.id(receiver, letter));
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader(
                "webhook-signature", Signature.of(CloudEvents.id(receiver, letter), now, body, secretsOf(receiver)));
        return request;
    }

    private List<byte[]> secretsOf(Receiver receiver) throws SendingFailed {
        try {
            List<byte[]> all = secrets.of(receiver.id());
            if (all.isEmpty()) throw new SendingFailed(Failure.NO_SECRET, null);
            return all;
        } catch (GeneralSecurityException e) {
            throw new SendingFailed(Failure.NO_SECRET, null);
        }
    }

    private int status(HttpPost request) throws SendingFailed {
        AtomicBoolean late = new AtomicBoolean();
        // A time-out of a socket begins anew with every byte: this one does not.
        Future<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                mostSeconds,
                TimeUnit.SECONDS);
        try {
            ClassicHttpResponse answer = http.executeOpen(null, request, null);
            int status = answer.getCode();
            // To close an answer is to read the rest of it, unless nobody is there to read it from any more.
            request.cancel();
            Closer.closeQuietly(answer);
            return status;
        } catch (IOException e) {
            throw new SendingFailed(late.get() ? Failure.TIMED_OUT : Causes.of(e, Failure.BROKEN_OFF), null);
        } finally {
            deadline.cancel(false);
        }
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}

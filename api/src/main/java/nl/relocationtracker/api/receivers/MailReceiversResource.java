package nl.relocationtracker.api.receivers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.relocationtracker.api.access.Account;
import nl.relocationtracker.api.access.AccountKeeping;
import nl.relocationtracker.api.access.CurrentAccount;
import nl.relocationtracker.api.access.Role;
import nl.relocationtracker.api.rest.Api;
import nl.relocationtracker.api.rest.entry.Entry;
import nl.relocationtracker.api.rest.entry.Records;
import nl.relocationtracker.api.rest.entry.Versioned;
import nl.relocationtracker.api.rest.entry.Versions;
import nl.relocationtracker.api.rest.input.ReadStrictly;
import nl.relocationtracker.core.refusal.Objection;
import nl.relocationtracker.core.refusal.Refusal;
import nl.relocationtracker.core.refusal.RefusalCode;
import nl.relocationtracker.projections.receivers.Channel;
import nl.relocationtracker.projections.receivers.Receiver;
import nl.relocationtracker.projections.receivers.Sendings.Standing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** E-mails about alerts: everybody's own, and for operators those of all. */
@RestController
@ReadStrictly
@RequestMapping(path = MailReceiversResource.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "receivers")
class MailReceiversResource {

    static final String PATH = Api.PATH + "/mail-receivers";

    private final Keeping keeping;
    private final AccountKeeping accounts;
    private final CurrentAccount current;

    MailReceiversResource(Keeping keeping, AccountKeeping accounts, CurrentAccount current) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.current = current;
    }

    @Operation(
            operationId = "listMailReceivers",
            summary = "E-mails about alerts, by name, and how what is sent to them fares",
            description = "Operators see those of all, everybody else the own.")
    @GetMapping
    ReceiverAnswer.Mails list() {
        Map<UUID, Standing> standings = keeping.standings();
        return new ReceiverAnswer.Mails(keeping.all(Channel.MAIL).stream()
                .filter(this::isOpenToWhoAsks)
                .map(receiver -> new ReceiverAnswer.MailNow(
                        ReceiverAnswer.Mail.of(receiver), ReceiverAnswer.Fares.of(standings, receiver.id())))
                .toList());
    }

    @Operation(operationId = "getMailReceiver", summary = "An e-mail about alerts, with who changed what of it when")
    @Versioned
    @GetMapping("/{id}")
    ResponseEntity<ReceiverAnswer.MailHistory> get(@PathVariable UUID id) {
        ReceiverAnswer.MailHistory found = found(id);
        return ResponseEntity.ok()
                .eTag(Versions.tag(found.receiver().version()))
                .body(found);
    }

    @Operation(
            operationId = "addMailReceiver",
            summary = "Let somebody be told by e-mail",
            description =
                    "That account then gets those alerts of which a rule says that it, or a role that it has, is told."
                            + " There is one e-mail for each account.")
    @Records
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(@RequestBody NewMailReceiverBody body, Entry entry) {
        UUID id = UUID.randomUUID();
        UUID account = body.accountId() == null ? entry.account() : body.accountId();
        return keeping.record(entry, id, PATH, () -> found(id), () -> {
            if (!isOpenToWhoAsks(account)) throw new Refusal(Objection.of(RefusalCode.RECEIVER_OF_ANOTHER));
            if (accounts.find(account).isEmpty())
                throw new Refusal(Objection.of(RefusalCode.ACCOUNT_UNKNOWN, "accountId", account));
            return keeping.set(body.receiver(id, account), entry);
        });
    }

    @Operation(operationId = "changeMailReceiver", summary = "Change what somebody is told by e-mail, and how")
    @Records
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> change(@PathVariable UUID id, @RequestBody MailReceiverBody body, Entry entry) {
        return keeping.record(entry, id, PATH, () -> found(id), () -> {
            Receiver now = known(id, entry);
            return keeping.set(body.receiver(id, now.version(), now.account()), entry);
        });
    }

    @Operation(
            operationId = "removeMailReceiver",
            summary = "Let somebody be told by e-mail no more",
            description = "What waits is not sent, and the address is forgotten.")
    @Records
    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> remove(@PathVariable UUID id, Entry entry) {
        return keeping.record(
                entry,
                id,
                PATH,
                () -> found(id),
                () -> keeping.set(known(id, entry).gone(), entry));
    }

    @Operation(
            operationId = "testMailReceiver",
            summary = "Send an e-mail that says nothing",
            description = "The answer has the id of what is sent.")
    @Records
    @PostMapping("/{id}/tests")
    ResponseEntity<byte[]> test(@PathVariable UUID id, Entry entry) {
        return keeping.test(entry, () -> known(id, entry));
    }

    private Receiver known(UUID id, Entry entry) {
        open(keeping.history(Channel.MAIL, id).get(0));
        return keeping.known(Channel.MAIL, id, entry);
    }

    private ReceiverAnswer.MailHistory found(UUID id) {
        List<Receiver> history = keeping.history(Channel.MAIL, id);
        open(history.get(0));
        List<ReceiverAnswer.Mail> answers =
                history.stream().map(ReceiverAnswer.Mail::of).toList();
        return new ReceiverAnswer.MailHistory(
                answers.get(0), ReceiverAnswer.Fares.of(keeping.standings(), id), answers);
    }

    /** Of somebody else's nothing is told, not even that it is there. */
    private void open(Receiver receiver) {
        if (!isOpenToWhoAsks(receiver)) throw Keeping.unknown(receiver.id());
    }

    private boolean isOpenToWhoAsks(Receiver receiver) {
        return isOpenToWhoAsks(receiver.account());
    }

    private boolean isOpenToWhoAsks(UUID account) {
        Account asks = current.account();
        return asks.id().equals(account) || asks.roles().contains(Role.OPERATOR);
    }
}

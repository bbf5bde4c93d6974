package nl.relocationtracker.api.access;

import static nl.relocationtracker.api.access.Role.CASEWORKER;
import static nl.relocationtracker.api.access.Role.OPERATOR;
import static nl.relocationtracker.api.access.Role.SUPERVISOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may read and who may write what, by route. The first row that fits decides; what no row speaks of is refused. */
final class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final Set<Role> NOBODY = Set.of();
    private static final Set<Role> CASEWORKERS = Set.of(CASEWORKER);
    private static final Set<Role> RECORDERS = Set.of(CASEWORKER, OPERATOR);
    static final Set<Role> NEAR_CHILDREN = Set.of(CASEWORKER, SUPERVISOR, OPERATOR);
    private static final Set<Role> RESPONSIBLE = Set.of(SUPERVISOR, OPERATOR);
    private static final Set<Role> OPERATORS = Set.of(OPERATOR);
    private static final Set<Role> REPORTED_TO = Set.of(SUPERVISOR, Role.RESEARCHER, OPERATOR);
    private static final Set<Role> RESEARCHING = Set.of(Role.RESEARCHER, OPERATOR);
    private static final Set<Role> ALL = Collections.unmodifiableSet(EnumSet.allOf(Role.class));

    static final List<Rule> RULES = List.of(
            open("/actuator/health/**"),
            open("/api/v1/openapi.json"),
            open("/.well-known/security.txt"),
            open("/toegankelijkheid"),
            open("/glossary"),
            open("/problems/*"),
            open("/assets/**"),
            open("/favicon.ico"),
            entrance("/sign-in/**"),
            entrance("/sign-out"),
            // What stands there, who reads it, who writes it.
            rule("/api/v1/locations/*/residents/**", NEAR_CHILDREN, NOBODY),
            rule("/api/v1/locations/*/closure-preview", NEAR_CHILDREN, NOBODY),
            rule("/api/v1/locations/**", ALL, RECORDERS),
            // Exact figures of children: researchers have the pages, which round them and show no small ones.
            rule("/api/v1/location-churn/**", NEAR_CHILDREN, NOBODY),
            rule("/api/v1/population/**", NEAR_CHILDREN, NOBODY),
            rule("/api/v1/policies/**", NEAR_CHILDREN, NOBODY),
            // A question, though it is asked by POST.
            rule("/api/v1/children/_search", NOBODY, NEAR_CHILDREN),
            rule("/api/v1/children/*/holds/**", NEAR_CHILDREN, RESPONSIBLE),
            rule("/api/v1/children/*/erasures/**", NOBODY, RESPONSIBLE),
            rule("/api/v1/children/**", NEAR_CHILDREN, RECORDERS),
            rule("/api/v1/relocations/**", NEAR_CHILDREN, RECORDERS),
            rule("/api/v1/households/**", NEAR_CHILDREN, NOBODY),
            rule("/api/v1/findings/**", NEAR_CHILDREN, RECORDERS),
            rule("/api/v1/alerts/**", NEAR_CHILDREN, NEAR_CHILDREN),
            // Whoever is not near the children gets what the disclosure rules leave of it.
            rule("/api/v1/alert-figures", REPORTED_TO, NOBODY),
            // A question, though it is asked by POST.
            rule("/api/v1/alert-rules/_trial", NOBODY, RESPONSIBLE),
            rule("/api/v1/alert-rules/**", RESPONSIBLE, OPERATORS),
            rule("/api/v1/webhooks/**", OPERATORS, OPERATORS),
            rule("/api/v1/sendings/**", OPERATORS, OPERATORS),
            // One's own; those of others are kept back by the resource.
            rule("/api/v1/mail-receivers/**", NEAR_CHILDREN, NEAR_CHILDREN),
            rule("/api/v1/imports/**", OPERATORS, OPERATORS),
            rule("/api/v1/rebuilds/**", OPERATORS, OPERATORS),
            // Whoever is not near the children gets what the disclosure rules leave of an answer.
            rule("/api/v1/replays/**", REPORTED_TO, REPORTED_TO),
            // Others than operators see those that they are in.
            rule("/api/v1/projects/**", RESEARCHING, OPERATORS),
            rule("/api/v1/disclosure-changes/**", OPERATORS, OPERATORS),
            rule("/actuator/**", OPERATORS, NOBODY),
            rule("/", ALL, NOBODY),
            rule("/home", ALL, NOBODY),
            rule("/live", NEAR_CHILDREN, NOBODY),
            rule("/my-children/**", CASEWORKERS, CASEWORKERS),
            rule("/children/new", RECORDERS, RECORDERS),
            rule("/children", NEAR_CHILDREN, NOBODY),
            rule("/children/*", NEAR_CHILDREN, NOBODY),
            rule("/children/*/**", RECORDERS, RECORDERS),
            rule("/places", RECORDERS, NOBODY),
            rule("/locations", ALL, NOBODY),
            rule("/locations/new", RECORDERS, RECORDERS),
            rule("/locations/*/closure-preview", NEAR_CHILDREN, NOBODY),
            rule("/locations/*/displaced", NEAR_CHILDREN, NOBODY),
            // Whoever is not near the children gets what the disclosure rules leave of it.
            rule("/alerts/figures", REPORTED_TO, NOBODY),
            rule("/alerts/**", NEAR_CHILDREN, NEAR_CHILDREN),
            rule("/alert-rules/new", OPERATORS, OPERATORS),
            rule("/alert-rules/*/change", OPERATORS, OPERATORS),
            rule("/alert-rules/*/end", OPERATORS, OPERATORS),
            rule("/alert-rules/**", RESPONSIBLE, NOBODY),
            rule("/findings", NEAR_CHILDREN, NOBODY),
            rule("/findings/*/acceptance", RECORDERS, RECORDERS),
            rule("/locations/*", ALL, NOBODY),
            rule("/locations/*/**", RECORDERS, RECORDERS),
            rule("/reports/**", REPORTED_TO, NOBODY),
            // Whoever is not near the children gets what the disclosure rules leave of an answer.
            rule("/replays/**", REPORTED_TO, REPORTED_TO),
            rule("/imports/**", OPERATORS, OPERATORS),
            rule("/rebuilds/**", OPERATORS, OPERATORS),
            rule("/status/**", OPERATORS, OPERATORS),
            rule("/policies", ALL, NOBODY),
            rule("/openings", ALL, NOBODY),
            rule("/relocation-counts", ALL, NOBODY),
            rule("/receivers/**", OPERATORS, OPERATORS),
            rule("/projects/**", OPERATORS, OPERATORS),
            rule("/disclosure/**", OPERATORS, OPERATORS),
            rule("/account/mail/**", NEAR_CHILDREN, NEAR_CHILDREN),
            rule("/account/**", ALL, ALL),
            rule("/accounts/**", OPERATORS, OPERATORS));

    /** One row of the table; what is open is read without signing in, and an entrance is written to as well. */
    record Rule(
            PathPattern pattern,
            PathPatternRequestMatcher path,
            boolean open,
            boolean entrance,
            Set<Role> readers,
            Set<Role> writers) {

        private Rule(String pattern, boolean open, boolean entrance, Set<Role> readers, Set<Role> writers) {
            this(
                    PathPatternParser.defaultInstance.parse(pattern),
                    PathPatternRequestMatcher.withDefaults().matcher(pattern),
                    open,
                    entrance,
                    readers,
                    writers);
        }

        boolean isOpenFor(HttpServletRequest request) {
            return entrance || (open && reads(request));
        }

        /** The roles that may do this after signing in. */
        Set<Role> allowed(HttpServletRequest request) {
            return reads(request) ? readers : writers;
        }

        private boolean allows(HttpServletRequest request, Authentication authentication) {
            if (isOpenFor(request)) return true;
            return authentication != null
                    && authentication.getPrincipal() instanceof Account account
                    && !Collections.disjoint(account.roles(), allowed(request));
        }
    }

    static Optional<Rule> about(HttpServletRequest request) {
        return RULES.stream().filter(rule -> rule.path().matches(request)).findFirst();
    }

    /** The one that speaks of an address, whatever is to be done there. */
    static Optional<Rule> about(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return RULES.stream().filter(rule -> rule.pattern().matches(parsed)).findFirst();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(about(request)
                .filter(rule -> rule.allows(request, authentication.get()))
                .isPresent());
    }

    private static boolean reads(HttpServletRequest request) {
        return READING.contains(HttpMethod.valueOf(request.getMethod()));
    }

    private static Rule open(String path) {
        return new Rule(path, true, false, ALL, NOBODY);
    }

    private static Rule entrance(String path) {
        return new Rule(path, true, true, ALL, ALL);
    }

    private static Rule rule(String path, Set<Role> readers, Set<Role> writers) {
        return new Rule(path, false, false, readers, writers);
    }
}

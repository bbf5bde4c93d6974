// Alerts are announced as they are raised, without a reload; lists may listen for "alerts-changed" on the document.
(() => {
    "use strict";

    const region = document.querySelector("[data-live]");
    if (!region || !window.EventSource) return;

    const MOST = 3;
    const AGAIN = 30000;
    let source;
    let waiting;

    // From page to page, so that nothing is missed in between.
    let position = sessionStorage.getItem("heard") || "";
    const reached = (event) => {
        position = event.lastEventId || position;
        sessionStorage.setItem("heard", position);
    };

    const heard = (event) => {
        reached(event);
        document.dispatchEvent(new CustomEvent("alerts-changed"));
    };

    const announce = (alert) => {
        const line = document.createElement("p");
        const link = document.createElement("a");
        link.href = alert.href;
        link.textContent = alert.text;
        const close = document.createElement("button");
        close.type = "button";
        close.className = "link";
        close.textContent = region.dataset.close;
        close.addEventListener("click", () => line.remove());
        line.className = alert.severity.toLowerCase();
        line.append(link, " ", close);
        region.append(line);
        while (region.children.length > MOST) region.firstElementChild.remove();
    };

    const open = () => {
        clearTimeout(waiting);
        if (source || document.hidden) return;
        source = new EventSource(region.dataset.live + (position ? `?after=${position}` : ""));
        source.addEventListener("open-at", (event) => {
            reached(event);
            region.dataset.open = "yes";
        });
        ["alert", "backlog", "change", "reset"].forEach((name) => source.addEventListener(name, (event) => {
            heard(event);
            const told = JSON.parse(event.data);
            if (told.forYou) announce(told);
        }));
        source.addEventListener("error", () => {
            // Whoever may not listen any more, or found no place, is not let in by asking at once.
            if (source && source.readyState === EventSource.CLOSED) {
                close();
                waiting = setTimeout(open, AGAIN);
            }
        });
    };

    const close = () => {
        if (source) source.close();
        source = undefined;
    };

    // A browser has few connections to one server: a tab that nobody sees leaves its own, and hears later what it missed.
    document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
    window.addEventListener("pagehide", close);
    open();
})();

// Alerts are announced as they are raised, without a reload; how many there are, and the list of them, renew themselves.
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

    const PAUSE = 500;
    let due;

    // It is no use of the session: nobody need be there.
    const asked = async (address, selector) => {
        const answer = await fetch(address, {headers: {"X-By-Itself": "yes"}});
        if (!answer.ok || answer.redirected) return null;
        return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(selector);
    };

    const tally = async () => {
        const shown = document.querySelector("[data-tally]");
        const fresh = shown && await asked(shown.dataset.tally, "[data-tally]");
        if (!fresh) return;
        shown.textContent = fresh.textContent;
        shown.hidden = fresh.hidden;
    };

    // Whoever reads, chooses or types in the list keeps it as it is until they are elsewhere.
    const isBusy = (list) => {
        const selection = document.getSelection();
        return list.contains(document.activeElement)
            || list.querySelector(".htmx-request")
            || (!selection.isCollapsed && list.contains(selection.anchorNode))
            || [...list.querySelectorAll("select")].some((choice) => !choice.selectedOptions[0].defaultSelected
                && (choice.selectedIndex > 0 || choice.querySelector("[selected]")));
    };

    let stale = false;
    const list = async () => {
        const shown = document.querySelector("#alerts-now[data-renewed]");
        if (!shown) return;
        stale = isBusy(shown);
        if (stale) return;
        const address = location.href;
        const fresh = await asked(address, "#alerts-now");
        stale = isBusy(shown);
        if (!fresh || stale || address !== location.href || fresh.textContent === shown.textContent) return;
        shown.replaceChildren(...fresh.childNodes);
        window.htmx?.process(shown);
        const caption = shown.querySelector("caption, .none");
        document.querySelector("#alerts-heard").textContent = `${shown.dataset.renewed} ${caption ? caption.textContent : ""}`;
    };

    const renew = () => {
        clearTimeout(due);
        due = setTimeout(() => Promise.all([tally(), list()]).catch(() => {}), PAUSE);
    };

    document.addEventListener("alerts-changed", renew);
    document.addEventListener("focusout", () => stale && renew());

    // A browser has few connections to one server: a tab that nobody sees leaves its own, and hears later what it missed.
    document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
    window.addEventListener("pagehide", close);
    open();
})();

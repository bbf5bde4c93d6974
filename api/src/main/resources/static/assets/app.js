// What gets better with script; everything works without it.
(() => {
    "use strict";

    const written = (iso) => iso.split("-").reverse().map(Number).join("-");

    // What is wrong is read out and scrolled to.
    const problem = document.querySelector(".problem");
    if (problem) problem.focus();

    // A form is sent once, however often its button is pressed.
    document.addEventListener("submit", (event) => {
        const form = event.target;
        if (form.method !== "post" || event.defaultPrevented) return;
        if (form.dataset.sent) event.preventDefault();
        form.dataset.sent = "yes";
        setTimeout(() => delete form.dataset.sent, 10000);
    });
    window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

    // A long form is kept in this tab while it is filled in, so that one can look something up meanwhile; notes are not.
    const kept = (form) => `kept ${form.dataset.kept || form.dataset.keptUntil}`;
    if (document.querySelector("form[action$='/sign-in']")) sessionStorage.clear();
    document.querySelectorAll("form[data-kept]").forEach((form) => {
        const fields = [...form.elements].filter((field) => field.type === "text" || field.type === "select-one");
        const before = JSON.parse(sessionStorage.getItem(kept(form)) || "{}");
        fields.filter((field) => !problem && !field.value && before[field.name]).forEach((field) => {
            field.value = before[field.name];
            const apart = field.closest("details");
            if (apart) apart.open = true;
        });
        form.addEventListener("input", () => sessionStorage.setItem(kept(form), JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.value])))));
    });
    document.querySelectorAll("form[data-kept-until]").forEach((form) => form.addEventListener("submit", (event) => {
        if (event.submitter && event.submitter.value === "sure") sessionStorage.removeItem(kept(form));
    }));

    // Through the past: a slider that writes the day into its field, and shows it when it rests.
    document.querySelectorAll("[data-first]").forEach((form) => {
        const day = 86400000;
        const first = Date.parse(form.dataset.first);
        const field = form.querySelector("#asOf");
        const slide = form.querySelector("#slide");
        const output = form.querySelector("output");
        const words = new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
        const say = () => {
            const at = new Date(first + slide.value * day);
            output.textContent = words.format(at);
            slide.setAttribute("aria-valuetext", output.textContent);
            return at.toISOString().slice(0, 10);
        };
        slide.max = Math.max(0, Math.round((Date.parse(form.dataset.today) - first) / day));
        slide.value = Math.round((Date.parse(form.dataset.asked) - first) / day);
        say();
        form.querySelector(".as-of-slide").hidden = false;
        slide.addEventListener("input", () => { field.value = written(say()); });
        // Keys move it a day at a time: they are gathered, and the next ones go on where the page that comes begins.
        let rests;
        let byKeys = false;
        slide.addEventListener("keydown", () => { byKeys = true; });
        slide.addEventListener("pointerdown", () => { byKeys = false; });
        slide.addEventListener("change", () => {
            clearTimeout(rests);
            rests = setTimeout(() => {
                if (byKeys) sessionStorage.setItem("slid", "yes");
                form.requestSubmit();
            }, byKeys ? 900 : 0);
        });
        if (sessionStorage.getItem("slid")) {
            sessionStorage.removeItem("slid");
            slide.focus({ preventScroll: true });
        }
    });

    // Days: yesterday and today as buttons, and a calendar.
    document.querySelectorAll("[data-day-line]").forEach((line) => {
        const field = line.querySelector("[data-day]");
        const set = (day) => {
            field.value = written(day);
            field.dispatchEvent(new Event("change", { bubbles: true }));
        };
        line.querySelectorAll("[data-day-set]").forEach((button) => {
            button.hidden = false;
            button.addEventListener("click", () => set(button.dataset.daySet));
        });
        const pick = line.querySelector("[data-day-pick]");
        if (!pick || !HTMLInputElement.prototype.showPicker) return;
        const calendar = document.createElement("input");
        calendar.type = "date";
        calendar.className = "calendar";
        calendar.tabIndex = -1;
        calendar.setAttribute("aria-hidden", "true");
        line.append(calendar);
        calendar.addEventListener("change", () => {
            if (calendar.value) set(calendar.value);
            field.focus();
        });
        pick.hidden = false;
        pick.addEventListener("click", () => calendar.showPicker());
    });
})();

"use strict";
(() => {
  const PAGE = 100;
  const OUTCOMES = ["Migrated", "Unchanged", "Review", "Skipped", "Failed"];
  const byId = id => document.getElementById(id);
  const scripts = kind => [...document.querySelectorAll(`script[data-kind=${kind}]`)];
  const parse = script => JSON.parse(script.textContent);
  const number = value => value.toLocaleString("en");

  // Everything from a calendar goes through textContent: this is the only place that makes elements with text.
  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const head = parse(scripts("head")[0]);
  const totals = parse(scripts("totals")[0]);
  const diffScripts = scripts("diffs");
  const rows = [];
  scripts("rows").forEach((script, chunk) => {
    parse(script).forEach((row, place) => {
      row.chunk = chunk;
      row.place = place;
      row.words = [row.title, row.organizer, row.calendar, row.file, row.uid, row.start, row.provider, row.joinUrl,
        row.newJoinUrl, row.outcome, row.reason, row.advice].join("\n").toLowerCase();
      rows.push(row);
    });
    script.remove();
  });

  const parsedDiffs = new Map();
  const diffsOf = row => {
    if (!parsedDiffs.has(row.chunk)) parsedDiffs.set(row.chunk, parse(diffScripts[row.chunk]));
    return parsedDiffs.get(row.chunk)[row.place];
  };

  const fields = ["outcome", "provider", "organizer", "reason"];
  let shown = rows;
  let page = 0;

  function facts(list, pairs) {
    for (const [name, value] of pairs) {
      if (value === "" || value === undefined) continue;
      const group = make("div");
      group.append(make("dt", "", name), make("dd", "", value));
      list.append(...(list.id === "about" ? [group] : group.childNodes));
    }
    return list;
  }

  function showHead() {
    document.title = `${head.title} – ${head.folder}`;
    byId("title").textContent = head.title;
    facts(byId("about"), [
      ["Folder", head.folder], ["New home", head.target], ["Made", head.madeAt.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC")],
    ]);
  }

  function showTotals() {
    const tile = (value, label, outcome) => {
      const element = make("div", "tile");
      if (outcome) element.dataset.outcome = outcome;
      element.append(make("b", "", number(value)), make("span", "", label));
      byId("tiles").append(element);
    };
    tile(totals.rows, "meetings and changed occurrences");
    for (const outcome of OUTCOMES) {
      const count = totals.outcomes[outcome];
      if (!count) continue;
      tile(count, outcome, outcome);
      const part = make("i");
      part.dataset.outcome = outcome;
      part.style.flexGrow = count;
      byId("bar").append(part);
    }
    tile(totals.mailsInternal, "mails inside the organisation");
    tile(totals.mailsExternal, "mails to other organisations");
    showCounts("By provider", "provider", totals.providers);
    showCounts("By reason", "reason", totals.reasons);
  }

  function showCounts(title, field, counts) {
    const entries = Object.entries(counts).sort((a, b) => b[1] - a[1]);
    if (!entries.length) return;
    const section = make("section");
    const list = make("ul");
    for (const [value, count] of entries) {
      const button = make("button");
      button.type = "button";
      button.title = `Show only ${value}`;
      button.append(make("span", "", value), make("b", "", number(count)));
      button.addEventListener("click", () => {
        byId(field).value = value;
        filter();
        byId("filters").scrollIntoView();
      });
      const item = make("li");
      item.append(button);
      list.append(item);
    }
    section.append(make("h2", "", title), list);
    byId("counts").append(section);
  }

  function fillSelects() {
    for (const field of fields) {
      const counts = new Map();
      rows.forEach(row => row[field] && counts.set(row[field], (counts.get(row[field]) || 0) + 1));
      const select = byId(field);
      select.append(new Option("All", ""));
      [...counts.keys()].sort((a, b) => a.localeCompare(b))
        .forEach(value => select.append(new Option(`${value} (${number(counts.get(value))})`, value)));
    }
  }

  function filter() {
    const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = fields.map(field => [field, byId(field).value]).filter(([, value]) => value);
    shown = rows.filter(row => wanted.every(([field, value]) => row[field] === value)
      && words.every(word => row.words.includes(word)));
    page = 0;
    showPage();
  }

  function showPage() {
    const from = page * PAGE;
    const part = shown.slice(from, from + PAGE);
    byId("list").replaceChildren(...part.map(rowElement));
    byId("status").textContent = !shown.length ? "No meeting matches."
      : `${number(from + 1)}–${number(from + part.length)} of ${number(shown.length)}`
        + (shown.length < rows.length ? ` (filtered from ${number(rows.length)})` : "");
    showPages();
  }

  function showPages() {
    const last = Math.ceil(shown.length / PAGE) - 1;
    const button = (label, target) => {
      const element = make("button", "", label);
      element.type = "button";
      element.disabled = target < 0 || target > last;
      element.addEventListener("click", () => {
        page = target;
        showPage();
        byId("list").focus({ preventScroll: true });
        byId("status").scrollIntoView({ block: "center" });
      });
      return element;
    };
    byId("pages").replaceChildren(...(last > 0
      ? [button("Previous", page - 1), make("span", "", `Page ${page + 1} of ${last + 1}`), button("Next", page + 1)] : []));
  }

  function rowElement(row) {
    const element = make("details");
    element.dataset.outcome = row.outcome;
    const summary = make("summary");
    const title = row.title || "(no title)";
    summary.append(
      make("span", "when", row.start.replace("T", " ").slice(0, 16)),
      make("span", "what", row.recurrenceId ? `${title} (changed occurrence)` : title),
      make("span", "who", row.organizer),
      make("span", "from", row.provider),
      make("span", "mark", row.outcome));
    element.append(summary);
    element.addEventListener("toggle", () => {
      if (element.open && !summary.nextSibling) element.append(moreElement(row));
    });
    return element;
  }

  function moreElement(row) {
    const more = make("div", "more");
    if (row.reason || row.advice) {
      more.append(make("p", "advice", [row.reason, row.advice].filter(Boolean).join(": ")));
    }
    more.append(facts(make("dl", "facts"), [
      ["Start", row.start], ["Changed occurrence", row.recurrenceId], ["Link now", row.joinUrl], ["New link", row.newJoinUrl],
      ["Attendees", number(row.attendees)],
      ["Mails", `${number(row.mailsInternal)} inside the organisation, ${number(row.mailsExternal)} outside`],
      ["Calendar", row.calendar], ["File", row.file], ["UID", row.uid],
    ]));
    const diffs = diffsOf(row);
    if (!diffs.length) more.append(make("p", "none", "Nothing would change."));
    more.append(...diffs.map(diffElement));
    return more;
  }

  function diffElement(diff) {
    const box = make("section", "diff");
    box.setAttribute("aria-label", `Changes in ${diff.carrier}`);
    const list = make("ol");
    for (const line of diff.lines) {
      const kind = { "-": "del", "+": "add" }[line[0]] || "";
      const item = make("li", kind);
      const sign = make("span", "", { del: "−", add: "+" }[kind] || "");
      sign.setAttribute("role", "img");
      if (kind) sign.setAttribute("aria-label", kind === "del" ? "removed" : "added");
      item.append(sign, make("span", "", line.slice(1)));
      list.append(item);
    }
    box.append(make("h3", "", diff.carrier), list);
    return box;
  }

  let waiting;
  byId("search").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  fields.forEach(field => byId(field).addEventListener("change", filter));
  byId("filters").addEventListener("submit", event => event.preventDefault());
  byId("filters").addEventListener("reset", () => setTimeout(filter));

  showHead();
  showTotals();
  fillSelects();
  showPage();
})();

#include "absl/strings/string_view.h"
#include "linter/inventory/inventory_page.h"

namespace modelcard {

// Rows are made a hundred at a time, as they come into view: a page of
// thousands of models opens at once. Printing makes all of them.
const absl::string_view kInventoryScript = R"js(
const page = JSON.parse(document.getElementById('data').textContent);
const table = (words) => Object.fromEntries((words || []).map((word) => [word.key, word.text]));
const words = table(page.words);
const titles = table(page.sections);
const byId = (id) => document.getElementById(id);

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

// The first that is not past; if all are, the last one, which is overdue.
function nextDeadline(deadlines) {
  return deadlines.find((each) => !('daysLeft' in each) || each.daysLeft >= 0) || deadlines[deadlines.length - 1];
}

// What the columns show and are sorted by.
const models = (page.entries || []).map((entry) => {
  const o = entry.overview;
  const counts = entry.counts || {};
  const sections = o.sections || [];
  const sum = (key) => sections.reduce((total, s) => total + (s[key] || 0), 0);
  const asked = sum('asked');
  const deadline = nextDeadline(o.deadlines || []);
  const waivers = entry.waivers || [];
  return {
    label: o.label, provider: o.provider || '', outcome: entry.outcome === 'PASSED' || entry.outcome === 'FAILED' ? entry.outcome : 'UNUSABLE',
    errors: counts.errors || 0, warnings: counts.warnings || 0,
    asked, met: asked - sum('open') - sum('waived'), complete: asked ? (asked - sum('open') - sum('waived')) / asked : -1,
    stale: (entry.stale || []).length, waivers: waivers.length,
    date: deadline ? deadline.date : '', days: deadline && 'daysLeft' in deadline ? deadline.daysLeft : null,
    authority: o.authority ? o.authority.en : '', base: o.madeFrom || [], users: [],
    sections, waiverList: waivers, deadlines: o.deadlines || [], staleList: entry.stale || [], report: entry.report || '', pages: entry.pages || [], why: entry.why ? entry.why.en : '',
    text: [o.label, o.provider, words[entry.outcome] || words.UNUSABLE, o.authority ? o.authority.en : '', ...waivers.map((w) => w.requirement)].join('\n').toLowerCase(),
  };
});
const byLabel = new Map(models.map((model) => [model.label, model]));
for (const model of models) for (const base of model.base) if (byLabel.has(base)) byLabel.get(base).users.push(model.label);

const columns = ['label', 'provider', 'outcome', 'errors', 'warnings', 'complete', 'stale', 'waivers', 'date', 'authority'];
const numeric = new Set(['errors', 'warnings', 'stale', 'waivers']);
let sorted = 'label', direction = 1, shown = [], rendered = 0;

function completeness(model) {
  if (!model.asked) return [words.unknown];
  const percent = Math.floor(100 * model.complete);
  return [make('meter', {min: 0, max: model.asked, value: model.met, 'aria-label': words.complete}), ` ${percent}% (${model.met}/${model.asked})`];
}

function days(date, left) {
  if (left === null || left === undefined) return date;
  const text = `${date} (${(Math.abs(left) === 1 ? words.day : words.days).replace('$0', left)})`;
  return make('span', {class: left < 0 ? 'late' : left <= 90 ? 'soon' : ''}, text);
}

function cell(model, column) {
  const td = make('td', {'data-label': words['column_' + column]});
  if (numeric.has(column)) td.className = 'num';
  if (column === 'label') {
    const button = make('button', {type: 'button', class: 'name', 'aria-expanded': 'false'}, model.label);
    button.addEventListener('click', () => toggle(model, button));
    td.append(button);
  } else if (column === 'outcome') {
    td.append(make('span', {class: 'state ' + model.outcome}, words[model.outcome]));
  } else if (column === 'complete') {
    td.append(...completeness(model));
  } else if (column === 'date') {
    td.append(model.date ? days(model.date, model.days) : '–');
  } else {
    td.append(String(model[column] === '' ? '–' : model[column]));
  }
  return td;
}

function toggle(model, button) {
  const row = button.closest('tr');
  const open = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!open));
  if (open) { row.nextSibling.remove(); return; }
  row.after(make('tr', {class: 'details'}, make('td', {colspan: columns.length}, ...details(model))));
}

function list(heading, items) {
  return items.length ? [make('h2', {}, heading), make('ul', {}, ...items.map((item) => make('li', {}, item)))] : [];
}

function sectionTable(model) {
  const head = make('tr', {}, ...['section', 'asked', 'open', 'waived'].map((key) => make('th', {scope: 'col'}, words[key])));
  const body = model.sections.map((s) => make('tr', {}, make('th', {scope: 'row'}, titles[s.section]),
    ...['asked', 'open', 'waived'].map((key) => make('td', {class: 'num'}, String(s[key] || 0)))));
  return make('table', {}, make('caption', {}, words.by_section), make('thead', {}, head), make('tbody', {}, ...body));
}

function details(model) {
  const parts = [];
  if (model.sections.length) parts.push(sectionTable(model));
  parts.push(...list(words.column_stale, model.staleList));
  parts.push(...list(words.column_waivers, model.waiverList.map((w) => `${w.requirement}, ${w.expires}: ${w.reason} (${w.owner})`)));
  parts.push(...list(words.deadlines, model.deadlines.map((d) => make('span', {}, days(d.date, d.daysLeft), ' ' + d.what.en))));
  parts.push(...list(words.made_from, model.base), ...list(words.used_by, model.users));
  if (model.base.length || model.users.length) parts.push(graph(around(model.label, 40), model.label));
  if (model.why) parts.push(...list(words.why, [model.why]));
  parts.push(...list(words.pages, model.pages.map((link) => make('a', {href: link.href}, link.title.en))));
  if (model.report) parts.push(make('p', {}, make('a', {href: model.report}, words.report)));
  return parts.length ? parts : [words.nothing];
}

function renderMore(all) {
  const end = all ? shown.length : Math.min(shown.length, rendered + 100);
  const fragment = document.createDocumentFragment();
  for (; rendered < end; ++rendered) {
    const model = shown[rendered];
    fragment.append(make('tr', {}, ...columns.map((column) => cell(model, column))));
  }
  byId('rows').append(fragment);
  byId('more').hidden = rendered >= shown.length;
}

function compare(a, b) {
  const x = a[sorted], y = b[sorted];
  // What has no date comes last, whichever way.
  if (sorted === 'date' && !x !== !y) return x ? -1 : 1;
  const order = typeof x === 'number' ? x - y : x < y ? -1 : x > y ? 1 : 0;
  return direction * order || (a.label < b.label ? -1 : 1);
}

function update() {
  const query = byId('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const outcome = byId('outcome').value, provider = byId('provider').value, section = byId('section').value, only = byId('only').value;
  shown = models.filter((model) =>
    query.every((word) => model.text.includes(word)) && (!outcome || model.outcome === outcome) &&
    (!provider || model.provider === provider) && (!only || model[only] > 0) &&
    (!section || model.sections.some((s) => s.section === section && (s.open || s.waived)))).sort(compare);
  rendered = 0;
  byId('rows').textContent = '';
  renderMore(false);
  byId('count').textContent = words.shown.replace('$0', shown.length).replace('$1', models.length);
}

function options(id, values) {
  byId(id).append(...values.map(([value, text]) => make('option', {value}, text)));
}

function start() {
  byId('head').append(...columns.map((column) => {
    const button = make('button', {type: 'button'}, words['column_' + column]);
    const th = make('th', {scope: 'col', 'aria-sort': column === sorted ? 'ascending' : 'none'}, button);
    button.addEventListener('click', () => {
      direction = sorted === column ? -direction : numeric.has(column) ? -1 : 1;
      sorted = column;
      for (const other of byId('head').children) other.setAttribute('aria-sort', 'none');
      th.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
      update();
    });
    return th;
  }));
  options('outcome', ['PASSED', 'FAILED', 'UNUSABLE'].map((value) => [value, words[value]]));
  options('provider', [...new Set(models.map((model) => model.provider))].filter(Boolean).sort().map((value) => [value, value]));
  options('section', Object.entries(titles));
  options('only', [['stale', words.column_stale], ['waivers', words.column_waivers]]);
  for (const id of ['search', 'outcome', 'provider', 'section', 'only']) byId(id).addEventListener('input', update);
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('more').addEventListener('click', () => renderMore(false));
  new IntersectionObserver((seen) => { if (seen.some((each) => each.isIntersecting)) renderMore(false); }, {rootMargin: '600px'}).observe(byId('more'));
  addEventListener('beforeprint', () => renderMore(true));
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !/^(INPUT|SELECT)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      byId('search').focus();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && document.activeElement.classList.contains('name')) {
      const names = [...document.querySelectorAll('button.name')];
      const next = names[names.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); }
    }
  });
  const all = byId('whole');
  if (all) all.addEventListener('toggle', () => {
    if (all.open && all.children.length === 1) all.append(...wholeGraph());
  });
  update();
}
start();
)js";

}  // namespace modelcard

#include "absl/strings/string_view.h"
#include "linter/inventory/inventory_page.h"

namespace modelcard {

// Models in columns, each to the right of all that it is made from. Names are
// cut in the picture; the lists beside it have them in full.
const absl::string_view kInventoryGraphScript = R"js(
const svgNames = 'http://www.w3.org/2000/svg';
function draw(name, attributes, text) {
  const element = document.createElementNS(svgNames, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
}

// The models that lead to this one and from it, nearest first, at most `limit`.
function around(label, limit) {
  const found = new Set([label]);
  for (const current of found) {
    const model = byLabel.get(current);
    for (const next of model ? [...model.base, ...model.users] : []) if (found.size < limit) found.add(next);
  }
  return [...found];
}

function graph(labels, here) {
  const inside = new Set(labels), depths = new Map();
  const bases = (label) => ((byLabel.get(label) || {base: []}).base).filter((base) => inside.has(base));
  const depth = (label) => {
    if (!depths.has(label)) {
      depths.set(label, 0);
      depths.set(label, Math.max(0, ...bases(label).map((base) => depth(base) + 1)));
    }
    return depths.get(label);
  };
  const width = 250, height = 40, filled = [], places = new Map();
  for (const label of labels) {
    const column = depth(label);
    filled[column] = (filled[column] || 0) + 1;
    places.set(label, {x: 4 + column * (width + 50), y: 4 + (filled[column] - 1) * height});
  }
  const wide = 8 + filled.length * (width + 50) - 50, high = 8 + Math.max(...Array.from(filled, (n) => n || 0)) * height;
  const svg = draw('svg', {viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: 'img', 'aria-label': words.graph_of.replace('$0', labels.length)});
  for (const label of labels) for (const base of bases(label)) {
    const from = places.get(base), to = places.get(label);
    const x = from.x + width, y = from.y + 15, right = to.x, low = to.y + 15;
    svg.append(draw('path', {d: `M${x} ${y}C${x + 25} ${y} ${right - 25} ${low} ${right} ${low}`}));
  }
  for (const label of labels) {
    const {x, y} = places.get(label), model = byLabel.get(label);
    const group = draw('g', {class: (label === here ? 'here ' : '') + (model && model.outcome !== 'PASSED' ? 'bad' : '')});
    group.append(draw('title', {}, label + (model ? ': ' + words[model.outcome] : '')),
      draw('rect', {x, y, width, height: 30, rx: 4}),
      draw('text', {x: x + 8, y: y + 19}, label.length > 32 ? '…' + label.slice(-31) : label));
    svg.append(group);
  }
  return make('div', {class: 'graph', tabindex: 0, role: 'group', 'aria-label': words.graph}, svg);
}

function wholeGraph() {
  const linked = models.filter((model) => model.base.length || model.users.length).map((model) => model.label);
  for (const model of models) for (const base of model.base) if (!byLabel.has(base)) linked.push(base);
  const labels = [...new Set(linked)], limit = 300;
  const parts = [graph(labels.slice(0, limit))];
  if (labels.length > limit) parts.unshift(make('p', {}, words.graph_cut.replace('$0', limit).replace('$1', labels.length)));
  return parts;
}
)js";

}  // namespace modelcard

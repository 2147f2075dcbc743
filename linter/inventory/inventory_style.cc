#include "absl/strings/string_view.h"
#include "linter/inventory/inventory_page.h"

namespace modelcard {

// Colours have a contrast of at least 4.5 : 1 on their background, light and
// dark. Below 48rem each row of the table becomes a block of its own, its cells
// labelled with the column's heading.
const absl::string_view kInventoryStyle = R"css(
:root {
  color-scheme: light dark;
  --back: #fff; --text: #1c2430; --muted: #566072; --line: #d9dee6; --shade: #f4f6f9;
  --link: #0b57a4; --good: #1b6b3d; --bad: #a8201a; --warn: #805300;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #12161c; --text: #e6eaf0; --muted: #a3adbb; --line: #323b47; --shade: #1b212a;
    --link: #8ac0ff; --good: #6fd198; --bad: #ff9a93; --warn: #e2ad4b;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
.frame { max-width: 96rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: .95rem; margin: .8rem 0 .2rem; }
p { margin: .3rem 0; max-width: 50rem; }
.muted { color: var(--muted); }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.2rem 0; padding: 0; list-style: none; }
.tiles li { background: var(--shade); border-radius: .4rem; padding: .6rem 1rem; min-width: 8rem; }
.tiles strong { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1rem 0 .5rem; }
label { display: block; font-size: .85rem; color: var(--muted); }
input, select, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--muted); border-radius: .3rem; padding: .35rem .6rem; max-width: 100%; }
input[type=search] { width: 22rem; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
a { color: var(--link); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--muted); padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); }
thead th { position: sticky; top: 0; background: var(--back); border-bottom: 2px solid var(--line); }
th { overflow-wrap: normal; }
th button { white-space: nowrap; border: 0; padding: 0; background: none; color: var(--muted); font-size: .85rem; font-weight: 600; text-align: left; }
th[aria-sort=ascending] button::after { content: " \2191"; }
th[aria-sort=descending] button::after { content: " \2193"; }
td button.name { border: 0; padding: 0; background: none; color: var(--link); text-align: left; text-decoration: underline; text-underline-offset: .15em; }
.num { text-align: right; padding-right: 1.4rem; }
.PASSED { color: var(--good); } .FAILED { color: var(--bad); } .UNUSABLE { color: var(--bad); }
.state { font-weight: 600; white-space: nowrap; }
.late { color: var(--bad); font-weight: 600; } .soon { color: var(--warn); font-weight: 600; }
meter { width: 5rem; height: .8rem; vertical-align: middle; }
tr.details > td { background: var(--shade); padding: .6rem 1rem 1rem; }
tr.details table { width: auto; max-width: 40rem; }
tr.details thead th { position: static; background: none; }
tr.details ul { margin: .2rem 0; padding-left: 1.2rem; }
.graph { overflow-x: auto; }
svg { max-width: none; font: 12px ui-monospace, Menlo, Consolas, monospace; }
svg rect { fill: var(--back); stroke: var(--muted); } svg text { fill: var(--text); } svg path { fill: none; stroke: var(--muted); }
svg .bad rect { stroke: var(--bad); stroke-width: 2; } svg .here rect { stroke: var(--link); stroke-width: 3; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .85rem; }
@media screen and (max-width: 48rem) {
  .frame { padding: 1.2rem 1rem 3rem; }
  form > div, input, input[type=search], select { width: 100%; }
  .models, .models > tbody, .models > tbody > tr, .models > tbody > tr > td { display: block; }
  .models > caption, .models > thead { display: block; }
  .models > thead th { position: static; border: 0; padding: 0; }
  .models > thead > tr { display: flex; flex-wrap: wrap; gap: .4rem 1rem; border-bottom: 2px solid var(--line); padding-bottom: .5rem; }
  .models > tbody > tr { border-top: 2px solid var(--line); padding: .4rem 0; }
  .models > tbody > tr > td { border: 0; padding: .1rem 0; text-align: left; }
  .models > tbody > tr:not(.details) > td::before { content: attr(data-label) ": "; color: var(--muted); font-size: .85rem; }
  tr.details th, tr.details table td { overflow-wrap: anywhere; padding-right: .5rem; }
  tr.details > td { padding: .6rem 0; }
}
@media print {
  :root { --back: #fff; --text: #000; --muted: #444; --line: #bbb; --shade: #fff; --link: #000; }
  body { font-size: 9pt; } .frame { max-width: none; padding: 0; }
  form, #more { display: none; } thead th { position: static; } tr { break-inside: avoid; }
}
)css";

}  // namespace modelcard

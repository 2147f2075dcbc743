#include "linter/page/style.h"

#include "absl/strings/string_view.h"

namespace modelcard::page {

// Colours have a contrast of at least 4.5 : 1 on their background, light and
// dark. Below 40rem each row of a table becomes a block of its own, its cells
// labelled with the column's heading.
const absl::string_view kStyle = R"css(
:root {
  color-scheme: light dark;
  --back: #ffffff; --text: #1c2430; --muted: #566072; --line: #d9dee6;
  --shade: #f4f6f9; --link: #0b57a4; --mark: #0b57a4;
  --good: #e8f5ec; --good-edge: #23824a; --warn: #fff5e0; --warn-edge: #9a6500;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #12161c; --text: #e6eaf0; --muted: #a3adbb; --line: #323b47;
    --shade: #1b212a; --link: #8ac0ff; --mark: #8ac0ff;
    --good: #14291c; --good-edge: #5fc488; --warn: #2d2410; --warn-edge: #e2ad4b;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--back); color: var(--text);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--back); padding: .5rem; z-index: 1; }
.frame { max-width: 74rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
header { max-width: 50rem; margin-bottom: 2rem; }
.kicker { margin: 0 0 .4rem; color: var(--mark); font-weight: 600; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.4rem); letter-spacing: -.015em; margin-bottom: 1rem; }
h2 { font-size: 1.4rem; letter-spacing: -.01em; border-bottom: 2px solid var(--line); padding-bottom: .4rem; }
h3 { font-size: 1.1rem; }
h4, h5 { font-size: 1rem; }
p { margin: .5rem 0; max-width: 44rem; }
section { scroll-margin-top: 1rem; }
main > section { margin-bottom: 3rem; }
section section { margin-top: 1.75rem; }
.meta { color: var(--muted); font-size: .85rem; margin: .2rem 0 .6rem; max-width: none; }
.muted { color: var(--muted); }
code { font: .9em/1.4 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace; }
.badge {
  display: inline-block; padding: 0 .5em; border: 1px solid currentColor; border-radius: 1em;
  color: var(--muted); font-size: .8rem; line-height: 1.5; white-space: nowrap;
}
ul { margin: .5rem 0; padding-left: 1.25rem; max-width: 44rem; }
li { margin: .2rem 0; }
.note {
  margin: .75rem 0; padding: .6rem .9rem; background: var(--shade);
  border-left: 4px solid var(--muted); border-radius: 0 .3rem .3rem 0;
}
.note.good { background: var(--good); border-color: var(--good-edge); }
.note.warning { background: var(--warn); border-color: var(--warn-edge); }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0; margin: .75rem 0; max-width: 50rem; border-top: 1px solid var(--line); }
dt, dd { margin: 0; padding: .4rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--muted); padding-right: 1.5rem; max-width: 16rem; }
table { border-collapse: collapse; width: 100%; max-width: 60rem; margin: .75rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--muted); padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); min-width: 5rem; }
th { overflow-wrap: break-word; font-size: .85rem; font-weight: 600; color: var(--muted); border-bottom-width: 2px; }
nav { font-size: .92rem; }
nav h2 { font-size: .92rem; border: 0; padding: 0; margin-bottom: .5rem; color: var(--muted); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { padding-left: 1rem; }
nav li { margin: .3rem 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .85rem; }
@media (min-width: 62rem) {
  .columns { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 3.5rem; }
  nav { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; }
}
@media (max-width: 61.99rem) {
  nav { background: var(--shade); border-radius: .4rem; padding: 1rem 1.1rem; margin-bottom: 2rem; }
}
@media (max-width: 40rem) {
  .frame { padding: 1.5rem 1.1rem 3rem; }
  dl { display: block; }
  dt { border: 0; padding: .5rem 0 0; max-width: none; font-size: .85rem; }
  dd { padding-top: 0; }
  table, caption, tbody, tr, td { display: block; }
  thead { position: absolute; left: -200vw; }
  tr { border-top: 2px solid var(--line); padding: .3rem 0; }
  td { border: 0; padding: .2rem 0; }
  td[data-label]::before { content: attr(data-label); display: block; color: var(--muted); font-size: .85rem; }
}
@media print {
  :root {
    --back: #fff; --text: #000; --muted: #444; --line: #bbb; --shade: #fff;
    --link: #000; --mark: #000; --good: #fff; --warn: #fff;
  }
  body { font-size: 10.5pt; }
  .frame { max-width: none; padding: 0; }
  .columns { display: block; }
  .skip { display: none; }
  nav { position: static; max-height: none; break-after: page; padding: 0; }
  h2, h3, h4, .meta { break-after: avoid; }
  tr, dt, dd, .note { break-inside: avoid; }
  a { text-decoration: none; }
}
)css";

}  // namespace modelcard::page

/** How the page looks. Charts take their colours from here, for light, dark and paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf8; --card: #fff; --ink: #23221f; --soft: #5d5a53; --line: #d9d5cc; --link: #1d5c93;
  --bar: #3f76a8; --other: #d99a4e;
  --word-1: #2f5f8c; --word-2: #8a4b2a; --word-3: #3f6b46; --word-4: #6b4a86;
  --heat-1: #d3e2ef; --heat-2: #aac8e2; --heat-3: #78a7cf; --heat-4: #4a83b5; --heat-5: #285f92; --heat-6: #103d66;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #191a1c; --card: #212326; --ink: #e8e6e1; --soft: #b0aca3; --line: #45474b; --link: #8fc0ee;
    --bar: #6ea3d4; --other: #c98a43;
    --word-1: #8dbde8; --word-2: #e0a583; --word-3: #93c79c; --word-4: #c6a3e3;
    --heat-1: #2a3b4d; --heat-2: #34526f; --heat-3: #426d96; --heat-4: #5a8fc0; --heat-5: #8bb8e0; --heat-6: #d0e5f7;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
main, header, nav, footer { max-width: 84rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .6rem; }
h2 { font-size: 1.4rem; margin: 2.5rem 0 0; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 0 0 .75rem; }
a { color: var(--link); }
nav { margin-top: 1.5rem; }
nav ol { list-style: none; margin: 0; padding: 0; columns: 15rem; }
nav ol ol { columns: auto; padding: 0 0 .8rem .9rem; }
nav li { break-inside: avoid; }
nav ol ol li { font-size: .93rem; }
section { display: flex; flex-wrap: wrap; gap: 1.25rem; }
h2 { flex: 1 0 100%; }
figure { flex: 1 1 32rem; min-width: 0; margin: 0; padding: 1.1rem 1.2rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
figure.full { flex-basis: 100%; }
figcaption + .scroll, figcaption + .swipe { margin-top: .6rem; }
figcaption { margin-top: .9rem; max-width: 46rem; overflow-wrap: break-word; }
.scroll { overflow-x: auto; }
.none { color: var(--soft); font-style: italic; }
details { margin-top: .8rem; }
summary { cursor: pointer; color: var(--link); }
details .scroll.tall { max-height: 26rem; overflow-y: auto; margin-top: .5rem; }
table { border-collapse: collapse; font-size: .87rem; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .5rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 400; min-width: 7rem; overflow-wrap: anywhere; }
.n { text-align: right; }
td.n { white-space: nowrap; }
tr > :first-child { padding-left: 0; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
footer { padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); font-size: .9rem; }
@media (max-width: 40rem) {
  figure { padding: .9rem .8rem; }
  h1 { font-size: 1.5rem; }
}
@media print {
  :root {
    font-size: 75%; /* two charts on a sheet, and the longest on one */
    --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000;
  }
  section { display: block; }
  figure { break-inside: avoid; border: 0; padding: 0; margin-top: 1.5rem; }
  h2, h3, .axis { break-after: avoid; }
  table { font-size: .8rem; width: 100%; }
  th, td { padding: .15rem .25rem; }
  .chart { print-color-adjust: exact; }
  details:not([open]) { display: none; }
  .scroll, details .scroll.tall { overflow: visible; max-height: none; }
}
`;

/** How the charts that are HTML look. Rows are a grid of label, drawing and value. */
export const CHART_STYLE = `
.swipe { display: none; }
.axis, .swipe { margin: 0 0 .4rem; color: var(--soft); font-size: .87rem; }
.axis span { white-space: nowrap; margin-right: .6em; }
.axis i { display: inline-block; width: .8em; height: .8em; margin-right: .35em; }
.axis.end { margin: .2rem 0 0; text-align: center; }
.plot { display: grid; grid-template-columns: auto 1fr; gap: .3rem .5rem; margin-right: 1.5rem; font-size: .8rem; line-height: 1; font-variant-numeric: tabular-nums; }
.plot .y, .plot .x, .area { position: relative; }
.plot .y b { visibility: hidden; font-weight: inherit; }
.plot .y span { position: absolute; right: 0; transform: translateY(50%); white-space: nowrap; }
.plot .x { grid-column: 2; height: 1.1rem; }
.plot .x span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
.area { height: 15rem; border-left: 1px solid var(--line); border-bottom: 1px solid var(--line); }
.area i { position: absolute; left: 0; right: 0; border-top: 1px solid var(--line); }
.area svg { position: absolute; width: 100%; height: 100%; }
.area rect { shape-rendering: crispEdges; }
.area line { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; vector-effect: non-scaling-stroke; }
.rows { display: grid; grid-template-columns: fit-content(50%) 1fr auto; gap: .25rem .6rem; align-items: center; list-style: none; margin: 0; padding: 0; font-size: .87rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.rows li { display: contents; }
.rows span { overflow-wrap: anywhere; }
.rows span:nth-child(2) { display: flex; align-self: stretch; }
.rows span:nth-child(3) { text-align: right; white-space: nowrap; }
.bars i { height: 1rem; align-self: center; }
.bars i { background: var(--bar); }
.bars i + i { background: var(--other); }
.dots span:nth-child(2) { border-left: 1px solid var(--line); }
.dots i { border-bottom: 1px dotted var(--soft); height: 50%; position: relative; }
.dots i::after { content: ""; position: absolute; right: -.35rem; bottom: -.35rem; width: .7rem; height: .7rem; border-radius: 50%; background: var(--bar); }
.boxes { row-gap: 0; }
.boxes small { grid-column: 2 / -1; justify-self: end; position: relative; background: var(--card); color: var(--soft); text-align: right; margin-bottom: .35rem; }
.boxes span:nth-child(2) { position: relative; height: 1.5rem; margin: 0 .3rem; }
.boxes i { position: absolute; top: 50%; transform: translateY(-50%); }
.boxes .line { height: 200%; border-left: 1px dashed var(--soft); }
.boxes .reach { height: 1px; background: var(--soft); }
.boxes .half { height: 60%; background: var(--bar); opacity: .55; }
.boxes .median { height: 75%; width: 3px; margin-left: -1px; background: var(--ink); }
.boxes .outlier { width: .4rem; height: .4rem; margin-left: -.2rem; border-radius: 50%; border: 1px solid var(--soft); }
.matrix { font-size: .8rem; width: 100%; }
.matrix th, .matrix td { padding: .25rem .3rem; text-align: center; vertical-align: middle; border: 1px solid var(--card); line-height: 1.2; min-width: 2.9rem; overflow-wrap: normal; }
.matrix th:first-child { position: sticky; left: 0; background: var(--card); }
.matrix tbody th { text-align: left; min-width: 5.5rem; }
.matrix small { display: block; }
.cloud { margin: 0; text-align: center; line-height: 1.15; overflow-wrap: anywhere; }
.cloud span { display: inline-block; margin: 0 .15em; }
@media print {
  .matrix { font-size: .78rem; }
  .matrix th, .matrix td, .matrix tbody th { min-width: 0; padding: .15rem .1rem; }
}
@media (max-width: 40rem) {
  .swipe { display: block; }
}
`;

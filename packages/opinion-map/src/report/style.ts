/** The whole look of a report: paper, ink and six colours, light and dark, on screen and in print. */
export const style = `
:root{color-scheme:light dark;--paper:#FBF8F1;--mist:#EEF2EE;--ink:#17292A;--quiet:#47585A;--line:#D8D6CA;--strong:#6C7977;
--c0:#0B5351;--c1:#6A3B73;--c2:#6E4C00;--c3:#A43A1F;--c4:#2A6630;--c5:#47585A;--warm:#FBF0D2}
@media (prefers-color-scheme:dark){:root{--paper:#0F1A1B;--mist:#172526;--ink:#EDF0EA;--quiet:#B5C3BF;--line:#35474A;--strong:#84958F;
--c0:#84D3C2;--c1:#D9AEE2;--c2:#F0C862;--c3:#F2946F;--c4:#98D38F;--c5:#B5C3BF;--warm:#3E3214}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Titillium Web",system-ui,sans-serif;overflow-wrap:break-word}
header,section,footer{padding:clamp(2rem,1.4rem + 2.6vw,4rem) max(1.25rem,(100% - 66rem)/2)}
header{border-top:6px solid var(--c0)}
h1{font-size:clamp(1.875rem,1.55rem + 1.35vw,2.75rem);line-height:1.12;margin:0 0 .75rem;letter-spacing:-.01em}
h2{font-size:clamp(1.5rem,1.35rem + .6vw,1.9375rem);line-height:1.2;margin:0 0 .5rem}
h3{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem;display:flex;gap:.5rem;align-items:center}
h2+p,.lead{color:var(--quiet);max-width:62ch;margin:0 0 1.25rem}
.lead{font-size:clamp(1.25rem,1.16rem + .38vw,1.5rem);line-height:1.45;margin:0}
.band{background:var(--mist)}
.rows{list-style:none;margin:0;padding:0;border-top:2px solid var(--ink)}
.rows>li{display:grid;grid-template-columns:minmax(0,1fr) minmax(16rem,24rem);gap:.75rem 2.5rem;align-items:center;padding:1.1rem 0;border-bottom:1px solid var(--line)}
.said{font:clamp(1.125rem,1.09rem + .18vw,1.25rem)/1.5 Lora,Georgia,"Times New Roman",serif;margin:0}
.note{color:var(--quiet);font-size:.9375rem;margin:.25rem 0 0}
.shares{list-style:none;margin:0;padding:0;display:grid;gap:.3rem}
.shares li{display:grid;grid-template-columns:minmax(3rem,auto) minmax(4rem,1fr) 4.5rem;gap:.6rem;align-items:center;font-size:.9375rem}
.shares span:first-child{display:flex;gap:.4rem;align-items:center}
.shares span:last-child{text-align:right;font-variant-numeric:tabular-nums;font-weight:600}
.bar{width:100%;height:.8rem;display:block}
.bar .rest{fill:var(--paper);stroke:var(--strong);stroke-width:1;vector-effect:non-scaling-stroke}
.mark{width:1em;height:1em;flex:none}
.g0{fill:var(--c0)}.g1{fill:var(--c1)}.g2{fill:var(--c2)}.g3{fill:var(--c3)}.g4{fill:var(--c4)}.g5{fill:var(--c5)}
figure{margin:1.5rem 0}
.map{width:100%;max-width:52rem;height:auto;display:block}
.map .axes{stroke:var(--line);fill:none}.map .outline{fill-opacity:.13}.map .alone{fill:none;stroke:var(--strong);stroke-width:.8}
.label{font-weight:600;font-size:15px;text-anchor:middle;paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
figcaption{color:var(--quiet);font-size:.9375rem;max-width:62ch;margin-top:.75rem}
.scroll{overflow-x:auto}
.cue{display:none;color:var(--quiet);font-size:.9375rem;margin:1rem 0 0}
.scroll:focus-visible,summary:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.9375rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{text-align:right;padding:.5rem .75rem;border-bottom:1px solid var(--line);vertical-align:top}
th:first-child,td:first-child{text-align:left;padding-left:0}
thead th{border-bottom:2px solid var(--ink);white-space:nowrap}
tbody th{font-weight:400;min-width:14rem}
summary{cursor:pointer;font-weight:600;padding:.6rem 0;min-height:2.75rem}
.warnings{list-style:none;margin:0 0 1.5rem;padding:0;display:grid;gap:.5rem}
.warnings li{background:var(--warm);border-left:4px solid var(--c2);padding:.75rem 1rem;max-width:66ch}
code{font:.9375rem/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
footer{border-top:1px solid var(--line);color:var(--quiet);font-size:.9375rem}
@media (max-width:48rem){.cue{display:block}.scroll{border-right:3px solid var(--strong)}tbody th{min-width:11rem}
.rows>li{grid-template-columns:minmax(0,1fr)}}
@media print{:root{color-scheme:light;--paper:#fff;--mist:#fff;--ink:#000;--quiet:#333;--line:#D8D6CA;--strong:#6C7977;--warm:#FBF0D2;
--c0:#0B5351;--c1:#6A3B73;--c2:#6E4C00;--c3:#A43A1F;--c4:#2A6630;--c5:#47585A}
section,header,footer{padding:1rem 0}.rows>li,figure,h2,h3,tr,h2+p,.warnings li{break-inside:avoid}h2,h3,h2+p{break-after:avoid}
body{font-size:.875rem}.cue{display:none}.scroll{overflow:visible;border:0}table{font-size:.75rem}th,td{padding:.2rem .4rem}thead th{white-space:normal}
summary{list-style:none}details::details-content{content-visibility:visible;block-size:auto}*{print-color-adjust:exact}}
`

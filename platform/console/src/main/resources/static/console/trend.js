// Draws the chart of the trend from the numbers of its table, in the colours of the page; who does not see it has the table.

/* global echarts */

const place = document.getElementById("trend-chart");
const part = document.getElementById("trend");
const dark = matchMedia("(prefers-color-scheme: dark)");
let chart = null;

/** A colour of the palette by its name, as it is in the theme that is shown. */
function colour(name) {
  const probe = document.createElement("span");
  probe.className = "swatch";
  probe.classList.add(name);
  place.append(probe);
  const shown = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return shown;
}

/** What the table says, the oldest first. */
function read(table) {
  const rows = [...table.tBodies[0].rows].reverse();
  return {
    days: rows.map((row) => row.cells[0].textContent),
    lines: [...table.tHead.rows[0].cells].slice(1).map((head, at) => ({
      name: head.textContent.trim(),
      colour: head.dataset.colour,
      values: rows.map((row) => Number(row.cells[at + 1].dataset.count)),
    })),
  };
}

function draw() {
  const table = part.querySelector("table.trend");
  if (!table || typeof echarts === "undefined") {
    return;
  }
  const { days, lines } = read(table);
  place.hidden = false;
  chart ??= echarts.init(place, null, { renderer: "canvas" });
  const ink = colour("quiet");
  const hair = colour("hair");
  chart.setOption(
    {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      grid: { left: 8, right: 16, top: 12, bottom: 4, containLabel: true },
      xAxis: {
        type: "category",
        data: days,
        axisLabel: { color: ink },
        axisLine: { lineStyle: { color: hair } },
        axisTick: { show: false },
      },
      yAxis: { type: "value", minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: hair } } },
      series: lines.map((line) => ({
        name: line.name,
        type: "line",
        data: line.values,
        symbol: "none",
        color: colour(line.colour),
        lineStyle: { width: 2, type: line.colour === "alarm" ? "dashed" : "solid" },
      })),
    },
    { notMerge: true },
  );
}

draw();
new MutationObserver(draw).observe(part, { childList: true });
dark.addEventListener("change", draw);
addEventListener("resize", () => chart?.resize());

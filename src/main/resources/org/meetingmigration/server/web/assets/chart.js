// Draws what #chart-data holds, and draws it again when the figures or the theme change.
(() => {
    const chart = document.getElementById('chart');
    const clock = new Intl.DateTimeFormat(mms.locale, { timeStyle: 'short' });
    const count = new Intl.NumberFormat(mms.locale);
    const STEP = 300;
    let plot;

    function data() {
        const holder = document.getElementById('chart-data').dataset;
        const numbers = text => text.split(',').map(Number);
        const succeeded = numbers(holder.succeeded);
        const failed = numbers(holder.failed);
        // The failed stand on top of the others, so their bar goes as high as both.
        return [numbers(holder.times), failed.map((count, i) => count + succeeded[i]), succeeded];
    }

    // As the browser resolves it for the theme: a canvas does not know light-dark().
    function colour(name) {
        chart.style.color = `var(${name})`;
        const resolved = getComputedStyle(chart).color;
        chart.style.color = '';
        return resolved;
    }

    function draw() {
        plot?.destroy();
        const text = colour('--text-quiet');
        const grid = { stroke: colour('--line'), width: 1 };
        const axis = { stroke: text, grid, ticks: grid, font: '12px system-ui' };
        const bars = uPlot.paths.bars({ size: [0.8, 24], align: 1 });
        const series = (label, name, value) => ({
            label, stroke: colour(name), fill: colour(name), width: 0, paths: bars, points: { show: false },
            value: (self, _, __, i) => i == null ? '–' : count.format(value(self.data, i)),
        });
        plot = new uPlot({
            width: chart.clientWidth,
            height: 200,
            scales: { x: { range: (_, first, last) => [first, last + STEP] }, y: { range: (_, least, most) => [0, Math.max(4, most * 1.1)] } },
            axes: [
                { ...axis, values: (_, times) => times.map(time => clock.format(time * 1000)) },
                { ...axis, size: 56, values: (_, values) => values.map(value => Number.isInteger(value) ? count.format(value) : '') },
            ],
            series: [
                { label: chart.dataset.time, value: (_, time) => time == null ? '–' : clock.format(time * 1000) },
                series(chart.dataset.failed, '--bad', (data, i) => data[1][i] - data[2][i]),
                series(chart.dataset.succeeded, '--good', (data, i) => data[2][i]),
            ],
        }, data(), chart);
    }

    draw();
    document.addEventListener('mms:theme', draw);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
    document.addEventListener('htmx:afterSwap', () => plot.setData(data()));
    new ResizeObserver(() => plot.setSize({ width: chart.clientWidth, height: 200 })).observe(chart);
})();

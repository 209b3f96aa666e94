// Keeps the figures live, and says so when they are not. The server speaks at least every 10 seconds.
(() => {
    const SILENCE = 25_000;
    const PATIENCE = 3_000;
    const status = document.getElementById('live');
    const figures = document.getElementById('figures');
    const hour = new Intl.DateTimeFormat(mms.locale, { timeStyle: 'short' });
    let heard = new Date();
    let source;
    let lost;
    let silence;

    function show(state, text) {
        if (status.dataset.state !== state) {
            status.dataset.state = state;
            status.textContent = text;
        }
    }

    function lose() {
        show('lost', status.dataset.lost.replace('{0}', hour.format(heard)));
    }

    function hear() {
        heard = new Date();
        clearTimeout(lost);
        lost = undefined;
        clearTimeout(silence);
        silence = setTimeout(() => {
            lose();
            connect();
        }, SILENCE);
        show('live', status.dataset.live);
        htmx.trigger(figures, 'changed');
    }

    function connect() {
        source?.close();
        source = new EventSource(status.dataset.events);
        source.addEventListener('changed', hear);
        source.addEventListener('error', () => {
            // A stream that ends in its turn is back in a moment; one that is not is lost.
            lost ??= setTimeout(lose, PATIENCE);
            if (source.readyState === EventSource.CLOSED) {
                // Refused, and not out of reach. If the session is over, asking for figures leads to sign-in.
                htmx.trigger(figures, 'changed');
                setTimeout(connect, PATIENCE);
            }
        });
    }

    document.addEventListener('htmx:responseError', lose);
    document.addEventListener('htmx:sendError', lose);
    show('connecting', status.dataset.connecting);
    connect();
})();

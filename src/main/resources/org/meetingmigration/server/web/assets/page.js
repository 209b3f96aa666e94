// What every page does with script: times in the viewer's zone, the switch of the theme, selecting rows.
(() => {
    const language = document.documentElement.lang;
    // The page's language, in the viewer's country where the browser names one.
    const locale = navigator.languages.find(tag => tag === language || tag.startsWith(language + '-')) ?? language;
    window.mms = { locale };
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' });

    function localise(part) {
        part.querySelectorAll('time[datetime]').forEach(time => {
            const at = new Date(time.dateTime);
            time.textContent = format.format(at);
            time.title = exact.format(at);
        });
    }

    function isDark() {
        const chosen = document.documentElement.dataset.theme;
        return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    }

    const theme = document.getElementById('theme');
    function label() {
        theme.textContent = isDark() ? theme.dataset.light : theme.dataset.dark;
    }
    theme.addEventListener('click', () => {
        const next = isDark() ? 'light' : 'dark';
        document.documentElement.dataset.theme = next;
        localStorage.setItem('mms-theme', next);
        label();
        document.dispatchEvent(new Event('mms:theme'));
    });
    theme.hidden = false;
    label();

    document.querySelectorAll('form[data-select]').forEach(form => {
        const all = form.querySelector('[data-all]');
        const count = form.querySelector('[data-selected]');
        if (!all) {
            return;
        }
        const rows = [...form.querySelectorAll('input[name=id]')];
        const buttons = [...form.querySelectorAll('button[name=action]')];
        const show = () => {
            const selected = rows.filter(row => row.checked).length;
            count.textContent = count.dataset.selected.replace('{0}', selected);
            buttons.forEach(button => button.disabled = selected === 0);
            all.checked = selected === rows.length;
            all.indeterminate = selected > 0 && selected < rows.length;
        };
        all.hidden = false;
        all.addEventListener('change', () => {
            rows.forEach(row => row.checked = all.checked);
            show();
        });
        form.addEventListener('change', show);
        addEventListener('pageshow', show);
        show();
    });

    localise(document);
    document.addEventListener('htmx:afterSwap', event => localise(event.target));
})();

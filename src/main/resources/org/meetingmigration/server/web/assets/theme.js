// Before the first paint: the viewer's theme, if one was chosen; else the system's counts.
const chosen = localStorage.getItem('mms-theme');
if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
}

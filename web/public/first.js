/* Runs before anything is drawn: the colours that the visitor has chosen, so that no page flashes, whether the visitor has
   chosen another language than the one that the server has drawn, and whether somebody is signed in here. */
(() => {
  const root = document.documentElement;
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const scheme = stored('mantine-color-scheme-value');
  const isDark =
    scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
  const language = stored('daseot:language');
  if (language !== null && language !== root.lang) root.dataset.otherLanguage = language;
  if (stored('daseot:known') !== null) root.dataset.known = '';
})();

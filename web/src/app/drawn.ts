/** The style element that the server sends with what it has drawn (web/drawn.ts makes it). */
const STYLES_ID = 'drawn-styles';

/**
 * Gives the elements that the server has drawn their own styles back: HTML may carry none by the policy of the page, so they
 * came as classes; components expect them where they would have put them.
 */
export function restoreStyles(place: HTMLElement): void {
  const styles = document.getElementById(STYLES_ID) as HTMLStyleElement | null;
  for (const rule of styles?.sheet?.cssRules ?? []) {
    if (!(rule instanceof CSSStyleRule)) continue;
    const name = rule.selectorText.slice(rule.selectorText.lastIndexOf('.') + 1);
    for (const element of place.querySelectorAll<HTMLElement>(`.${name}`)) {
      element.style.cssText = rule.style.cssText;
      element.classList.remove(name);
    }
  }
  styles?.remove();
}

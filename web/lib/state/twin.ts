/** The chart that a key press is meant for: the one with the focus, under the pointer, or nearest the middle of the window. */
function meant(): Element | null {
  const selector = 'figure[data-chart]';
  const direct = document.activeElement?.closest(selector) ?? document.querySelector(`${selector}:hover`);
  if (direct) return direct;
  const middle = window.innerHeight / 2;
  const away = (figure: Element): number => {
    const { top, bottom } = figure.getBoundingClientRect();
    return Math.max(top - middle, 0, middle - bottom);
  };
  return [...document.querySelectorAll(selector)].sort((a, b) => away(a) - away(b))[0] ?? null;
}

/** T shows or hides the table twin of a chart. */
export function toggleTwin(event: KeyboardEvent): void {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
  const twin = meant()?.querySelector('details');
  if (twin) twin.open = !twin.open;
}

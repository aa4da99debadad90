/** Prints one part of a page and nothing else of it. */
export function printOnly(part: HTMLElement): void {
  const page = document.documentElement;
  const put = (on: boolean): void => {
    part.toggleAttribute("data-print-only", on);
    page.toggleAttribute("data-prints-part", on);
  };
  put(true);
  // Some browsers come back from print() before they have printed.
  window.addEventListener("afterprint", () => put(false), { once: true });
  window.print();
}

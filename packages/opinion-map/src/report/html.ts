/** Text for a page: what people wrote can open no tag and no attribute. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** At most two digits after the point. */
export const rounded = (value: number): string => String(Number(value.toFixed(2)))

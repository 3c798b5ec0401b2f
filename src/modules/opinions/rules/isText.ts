/** Whether what was sent begins as a text: pictures, archives and tables of other programs have signs no text has. Pure. */

/** Enough of the first line to tell. */
const looked = 1024

/** What is no UTF-8 is read as this sign. */
const unreadable = '\ufffd'

export function isText(text: string): boolean {
  const [line = ''] = text.slice(0, looked).split('\n', 1)
  if (line.startsWith(unreadable)) return false
  return [...line].every((sign) => sign >= ' ' || sign === '\r' || sign === '\t')
}
